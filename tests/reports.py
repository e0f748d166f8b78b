"""Short invented reports of one affair, in several styles, for tests of the whole way through."""

from pathlib import Path

PREVIEW = """\
Ministers of Kenya and Somalia to meet in Nairobi

NAIROBI, March 3, 2026 (Reuters) - Kenyan Foreign Minister Amina Otieno will meet her Somali counterpart Yusuf Warsame \
in Nairobi on Thursday, the ministry said.

"We expect a frank exchange," Otieno told reporters on Tuesday.
"""
ACCOUNT = """\
Kenya, Somalia agree to reopen border post

NAIROBI, March 5, 2026 (AFP) - Kenya and Somalia agreed on Thursday to reopen the border post at Mandera, their \
foreign ministers said after talks in Nairobi.

Somali Foreign Minister Yusuf Warsame met Kenyan Foreign Minister Amina Otieno for two hours. "This is a new \
beginning," Warsame said.

At least 14 people were killed in an attack near Mandera in February.
"""
REPRINT = ACCOUNT.replace("NAIROBI, March 5, 2026 (AFP)", "Nairobi, March 6, 2026 (AFP)").replace(
    "Kenya, Somalia agree to reopen border post", "Border post to reopen, say Kenya and Somalia"
)
UNDATED = """\
Traders welcome the reopening of Mandera

Traders in Mandera welcomed on Friday the agreement of Kenya and Somalia to reopen the border post, reached in Nairobi \
by foreign ministers Amina Otieno and Yusuf Warsame.

The attack near Mandera in February killed 16 people, the county's governor Hassan Abdi said.
"""
REPORTS = {"account.txt": ACCOUNT, "preview.txt": PREVIEW, "reprint.txt": REPRINT, "undated.txt": UNDATED}


def written(folder: Path, reports: dict[str, str] = REPORTS) -> list[str]:
    """The reports as files; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in reports.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [str(folder / name) for name in reports]


def many(count: int) -> dict[str, str]:
    """As many different reports as asked."""
    return {f"report-{i:03d}.txt": _one_of_many(i) for i in range(count)}


def _one_of_many(i: int) -> str:
    town = ("Kismayo", "Garissa", "Lamu", "Wajir", "Luuq", "Dollow", "Moyale")[i % 7]
    return (
        f"Talks held in {town}\n\n{town.upper()}, March {i % 27 + 1}, 2026 (AFP) - "
        f"Kenyan Foreign Minister Amina Otieno met elders of group {i} in {town} on Monday. "
        f'"We heard {i + 2} speakers," Otieno said. At least {i + 3} traders took part.\n'
    )
