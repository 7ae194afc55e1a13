"""``html``: one self-contained page of what was read.

The documents with their evidence marked, linked both ways with the records; the register as lists
that filter; a timeline; and who met and signed with whom. It asks nothing of any network, reads
without scripts, in light and dark, on paper and on a phone, from right to left where a text does.
"""

from memoranda.formats.html_report.page import FORMAT, page

__all__ = ["FORMAT", "page"]
