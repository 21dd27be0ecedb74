"""Exports beside exports: a newer one may say more, and nothing otherwise."""


def told(document):
    """An export without format and version."""
    return {name: each for name, each in document.items() if name not in ("format", "version")}


def missing(kept, exported, at=""):
    """What an export has that another lacks, or has otherwise; an empty list is as good as none."""
    if isinstance(kept, dict):
        return [
            bad
            for key, each in kept.items()
            if key != "version"
            for bad in missing(each, exported.get(key), f"{at}.{key}")
        ]
    if isinstance(kept, list) and len(kept) == len(exported or []):
        pairs = zip(kept, exported or [], strict=True)
        return [bad for one, other in pairs for bad in missing(one, other, at)]
    return [] if kept == exported else [at]
