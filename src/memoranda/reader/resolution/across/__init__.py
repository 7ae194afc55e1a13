"""The same person, meeting, agreement or statement told in several documents becomes one.

    register = join(readings)

Two tellings are one thing only where nothing in them disagrees that would make them two; a doubt
keeps them apart, since a missed joining is seen and mended by a person, a wrong one is not seen.
The order in which readings come changes nothing, and reading a document twice adds nothing.
"""

from memoranda.reader.resolution.across.joining import join

__all__ = ["join"]
