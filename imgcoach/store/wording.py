"""What a person is told about the place where their data is."""

from dataclasses import dataclass

from imgcoach.usage import LOG_IN, RUN


@dataclass(frozen=True)
class Wording:
    """What a person is told about where their data is; true of one kind of place."""

    place: str
    """Where that is."""
    remedy: str | None
    """What to do where something there stands in the way; None = what is done in a folder of one's own."""
    data: str
    """What the data is called, before "is gone" or "breaks off"."""
    kept: str
    """Where the answers are, for somebody who has given none yet."""
    aside: str
    """Where data that could not be read has gone."""
    gone: str
    """What is said where the data was deleted beside an open window."""
    rescue: str
    """What to do about damage."""
    open_app: str
    """How the app is opened by somebody who reads a line of text."""
    newer: str
    """What to do about data in a format, {format}, that only a newer imgcoach knows."""


HOSTED = Wording(
    place="on this server",
    remedy="tell the people who run it",
    data="Your data",
    kept="Your answers stay on this server, where the people who run it could read them; "
    "nothing goes further.",
    aside="It was set aside on this server. Nothing was deleted.",
    gone="Your data is gone, on this server, "
    "if it was deleted, leave with q; the people who run the server know more",
    rescue="log in to go back to a copy",
    open_app=LOG_IN,
    newer="ask the people who run the server for an imgcoach that knows format {format}",
)
"""The place is a server's, be it a folder or a database, and nothing that the person can look into."""

MEMORY = Wording(
    place="memory",
    remedy=None,
    data="The data",
    kept="Your answers are kept nowhere: they end with this window.",
    aside="It is kept nowhere.",
    gone="The data is gone, memory, start over",
    rescue="start over",
    open_app=RUN,
    newer="update imgcoach to one that knows format {format}",
)


def own_folder(folder: str) -> Wording:
    """The place is a folder of the person's own."""
    return Wording(
        place=folder,
        remedy=None,
        data="data.json",
        kept="Your answers stay in a private file on this machine; nothing is sent anywhere.",
        aside="It was set aside in the folder damaged/. Nothing was deleted.",
        gone=f"data.json is gone and no copy is left, {folder}, "
        "if you deleted your data, leave with q; the next start begins without it",
        rescue="open imgcoach to go back to a copy",
        open_app=RUN,
        newer="update imgcoach to one that knows format {format}",
    )
