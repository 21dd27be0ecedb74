"""Through which service a specialty takes applications, and which services one person needs."""

from imgcoach.knowledge import Content, Figure
from imgcoach.model.profile import Profile

ERAS = "ERAS"
RESIDENCY_CAS = "ResidencyCAS"


def service_figure(specialty: str | None, content: Content) -> Figure:
    """The figure that holds the service of a specialty; that of most, where it has none of its own."""
    own = content.find_figure(f"service-{specialty.replace('_', '-')}") if specialty else None
    return own or content.figure("service-other")


def service_of(specialty: str | None, content: Content) -> str:
    """The name of the service of a specialty."""
    return str(service_figure(specialty, content).value)


def services_of(profile: Profile, content: Content) -> tuple[str, ...]:
    """The services of the specialties aimed at, that of the first one first; each once.

    A service whose days nobody knows is left to those of ERAS, through which its first year goes.
    """
    found = [service_of(each, content) for each in profile.specialties] or [ERAS]
    return tuple(dict.fromkeys(each if each == RESIDENCY_CAS else ERAS for each in found))
