"""Workbooks in the shape of those that applicants keep, made anew for each test."""

from datetime import date, datetime

import openpyxl
from openpyxl.styles import Font


def chosen_programs(path):
    """A title over merged cells, a sheet to read first, shares shown as percents, a link, a total."""
    book = openpyxl.Workbook()
    read_me = book.active
    read_me.title = "READ ME"
    read_me["A1"] = "How to use this file: filter by visa, then by YOG."
    sheet = book.create_sheet("IM 2027")
    sheet["A1"] = "Chosen programs, Match 2027"
    sheet["A1"].font = Font(bold=True)
    sheet.merge_cells("A1:H1")
    sheet.append([])
    sheet.append(
        ["Hospital", "City, State", "% IMG", "Min Step 2 CK", "Max YOG", "Visa", "Link", "Last checked"]
    )
    rows = [
        ["Gateway Medical Center", "Reading, PA", 0.62, 230.0, 5, "J1/H1B", "FREIDA", date(2026, 10, 18)],
        ["Summit Hospital", "Butte, MT 59701", 0.455, 215, "none", "J-1", None, datetime(2026, 9, 2, 0, 0)],
        ["Gateway Medical Center", "Salem, OR", 0.08, 240, 3, "No visa", "site", None],
    ]
    for row in rows:
        sheet.append(row)
        sheet.cell(sheet.max_row, 3).number_format = "0.0%"
    sheet["G4"].hyperlink = "https://gateway.example"
    sheet.append(["Count", "=COUNTA(B4:B6)", "=AVERAGE(C4:C6)"])
    book.save(path)


def rank_list(path):
    """What imgcoach wrote, kept on in a spreadsheet: a sheet a year, and the header said again."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Interviews"
    header = ["name", "state", "specialty", "interview_on", "rank", "note"]
    sheet.append(header)
    sheet.append(["Orchard Psychiatry", "WA", "Psychiatry", date(2026, 11, 3), 2, "warm residents"])
    sheet.append(header)
    sheet.append(["Lakefront Psychiatry", "WI", "Psych", date(2026, 12, 9), 1, None])
    other = book.create_sheet("Last year")
    other.append(["name", "state"])
    other.append(["Old Mill Psychiatry", "VT"])
    book.save(path)
