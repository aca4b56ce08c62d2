#!/usr/bin/env python3
"""Makes the corpus of awkward files anew, all people invented (region 379999). 30, 31, 51 and 62 are saved by LibreOffice where `soffice` is there
(Debian: libreoffice-calc-nogui; the committed ones by 7.4); otherwise the committed ones stay. 60 to 63 are one dataset in four forms. What must become of each file stands beside it in NN-name.expected.txt."""
import io, json, os, pathlib, shutil, subprocess, sys, tempfile, zipfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).parent
HEADERS = ("行政相对人名称 证件类型 证件号码 行政处罚决定书文号 违法行为类型 违法事实 处罚依据 处罚类别 处罚内容 罚款金额（万元） 没收违法所得、没收非法财物的金额（万元） "
           "暂扣或吊销证照名称及编号 处罚决定日期 处罚有效期 公示截止期 处罚机关 处罚机关统一社会信用代码 数据来源单位 数据来源单位统一社会信用代码 备注").split()
MACHINE = ("CF_XDR_MC CF_XDR_ZJLX CF_XDR_ZJHM CF_WSH CF_WFXW CF_SY CF_YJ CF_CFLB CF_NR CF_NR_FK CF_NR_WFFF CF_NR_ZKDX CF_JDRQ CF_YXQ CF_GSJZQ CF_CFJG CF_CFJGDM CF_SJLY CF_SJLYDM BZ").split()
KEYS = ("person-name document-kind document-number decision-number conduct-text facts basis penalty-kind penalty-content amount-fen confiscated-fen suspended-licence "
        "decision-date penalty-valid-to publicity-to authority authority-code source source-code note").split()
SOURCE = "11370100MB0DEM068U"

def number(birth, sequence):
    digits = f"379999{birth}{sequence:03d}"
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return digits + "10X98765432"[sum(int(d) * w for d, w in zip(digits, weights)) % 11]

def row(i=1, **changes):
    cells = dict(zip(KEYS, [["赵安青", "钱宁山", "孙和绿", "李平水"][i % 4], "居民身份证", number(f"19{60 + i:02d}0203", 10 + i), f"济市监罚〔2026〕{i}号", "经营超过保质期的食品",
        "货架上有过期酸奶三盒", "《中华人民共和国食品安全法》第一百二十四条第一款第（五）项", "罚款", "罚款5000元", "0.5", "", "", "2026-03-05", "", "", "济南市市场监督管理局", SOURCE,
        "济南市市场监督管理局", SOURCE, ""]))
    cells.update({key.replace("_", "-"): value for key, value in changes.items()})
    return [cells[key] for key in KEYS]

def table(rows, headers=HEADERS, comma=","):
    def cell(text):
        return '"' + text.replace('"', '""') + '"' if any(c in text for c in comma + '"\n') else text
    return "\r\n".join(comma.join(cell(c) for c in r) for r in [headers, *rows]) + "\r\n"

def put(name, data):
    (HERE / name).write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))

# --- workbooks by hand: cells are texts, numbers, or (kind, value, style)
STYLES = ('<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>'
          '<numFmt numFmtId="165" formatCode="&quot;济市监罚〔2026〕&quot;0&quot;号&quot;"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>')
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

def letters(column):
    return ("" if column < 26 else chr(64 + column // 26)) + chr(65 + column % 26)

def sheet(rows, hidden_rows=(), hidden_columns=(), merged=(), start=1):
    out = [f"<worksheet {MAIN}>"]
    if hidden_columns:
        out.append("<cols>" + "".join(f'<col min="{c + 1}" max="{c + 1}" width="9" hidden="1"/>' for c in hidden_columns) + "</cols>")
    out.append("<sheetData>")
    for n, cells in enumerate(rows, start):
        out.append(f'<row r="{n}"' + (' hidden="1"' if n in hidden_rows else "") + ">")
        for c, cell in enumerate(cells):
            place = f"{letters(c)}{n}"
            if isinstance(cell, (int, float)):
                out.append(f'<c r="{place}"><v>{cell!r}</v></c>')
            elif isinstance(cell, tuple):
                kind, value, style = cell
                out.append(f'<c r="{place}" s="{style}"' + (f' t="{kind}"' if kind else "") + f">{value}</c>")
            elif cell:
                out.append(f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>')
        out.append("</row>")
    out.append("</sheetData>")
    if merged:
        out.append("<mergeCells>" + "".join(f'<mergeCell ref="{m}"/>' for m in merged) + "</mergeCells>")
    return "".join(out) + "</worksheet>"

def workbook(sheets, date1904=False, more=()):
    """sheets: (name, state, xml)"""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as z:
        def add(name, text):
            z.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
        add("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        add("xl/workbook.xml", f"<workbook {MAIN}>" + ('<workbookPr date1904="1"/>' if date1904 else "") + "<sheets>"
            + "".join(f'<sheet name="{n}" sheetId="{i}" r:id="rId{i}"' + (f' state="{s}"' if s else "") + "/>" for i, (n, s, _) in enumerate(sheets, 1)) + "</sheets></workbook>")
        add("xl/_rels/workbook.xml.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            + "".join(f'<Relationship Id="rId{i}" Type="worksheet" Target="worksheets/sheet{i}.xml"/>' for i in range(1, len(sheets) + 1)) + "</Relationships>")
        add("xl/styles.xml", STYLES)
        for i, (_, _, xml) in enumerate(sheets, 1):
            add(f"xl/worksheets/sheet{i}.xml", xml)
        for name, text in more:
            add(name, text)
    return data.getvalue()

def one(rows, **options):
    return workbook([("Sheet1", "", sheet([HEADERS, *rows], **options))])

def main():
    two = [row(1), row(2)]
    utf8 = table(two)
    put("01-plain.csv", utf8)
    put("02-byte-order-mark.csv", "\ufeff" + utf8)
    put("03-gb18030.csv", utf8.encode("gb18030"))
    put("04-gb18030-tabs.txt", table(two, comma="\t").encode("gb18030"))
    put("05-utf16-tabs.txt", ("\ufeff" + table(two, comma="\t")).encode("utf-16-le"))
    put("06-semicolons.csv", table(two, comma=";"))
    put("07-full-width-commas.csv", utf8.replace(",", "，"))
    put("08-title-rows.csv", "济南市市场监督管理局2026年第一季度行政处罚信息" + "," * 19 + "\r\n填报人：周信" + "," * 19 + "\r\n" + table([row(1), row(2, decision_date="2026-02-30")]))
    put("09-machine-names.csv", table(two, MACHINE))
    put("10-camel-case.csv", table(two, ["".join(p.lower() if k == 0 else p.capitalize() for k, p in enumerate(m.split("_"))) for m in MACHINE]))
    put("11-two-headers.csv", table([MACHINE, *two]))
    put("12-other-wordings-and-order.csv", table([list(reversed(r)) for r in two], list(reversed([{"行政处罚决定书文号": "行政处罚决定文书号", "罚款金额（万元）": "罚款金额( 万元 )", "行政相对人名称": "*行政相对人 名称"}.get(h, h) for h in HEADERS]))))
    put("13-unknown-header.csv", table(two, ["行政相对人名字" if h == "行政相对人名称" else h for h in HEADERS]))
    put("14-column-missing.csv", table([r[:6] + r[7:] for r in two], HEADERS[:6] + HEADERS[7:]))
    put("15-header-twice.csv", table([r + [r[3]] for r in two], HEADERS + ["CF_WSH"]))
    put("16-category-of-person.csv", table([["自然人", *row(1)], ["法人及非法人组织", *row(2, document_kind="", document_number="")], ["个体工商户", *row(3)]], ["行政相对人类别", *HEADERS]))
    put("17-dates.csv", table([row(i, decision_date=d) for i, d in enumerate(["2026/3/5", "20260305", "2026年3月5日", "2026.3.5", "2026-03-05 00:00:00", "46086", "05/03/2026"], 1)]))
    put("18-open-ends.csv", table([row(1, penalty_valid_to="2099-12-31"), row(2, penalty_valid_to="长期"), row(3, penalty_valid_to="2099/12/31")]))
    put("19-amounts.csv", table([row(1, amount_fen="0.5万元"), row(2, amount_fen="5,000元"), row(3, amount_fen="¥5000.00元"), row(4, amount_fen="5000"), row(5, amount_fen="约五千")]))
    put("20-amounts-in-yuan.csv", table([row(1, amount_fen="5000"), row(2, amount_fen="5,000.00")], ["罚款金额（元）" if h == "罚款金额（万元）" else h for h in HEADERS]))
    put("21-mangled-numbers.csv", table([row(1, document_number="3.79999E+17"), row(2, document_number=number("19620203", 12)[:15] + "000"), row(3, document_number=number("19630203", 13)[:-1])]))
    put("22-other-documents.csv", table([row(1, document_kind="护照", document_number="E12345678"), row(2, document_kind="台胞证", document_number="12345678"), row(3, document_kind="外国人永久居留身份证", document_number="X"), row(4, document_kind="营业执照", document_number="X")]))
    put("23-quotes-and-breaks.csv", table([row(1), row(2, facts="第一行\n第二行"), row(3, facts='称"过期",三盒')]).replace("赵安青", '"赵安青', 1))
    put("24-empty-rows.csv", utf8.replace("\r\n钱", "\r\n钱") + "\r\n" + table([row(3)]).split("\r\n")[1] + "\r\n,,,\r\n\r\n")
    put("25-formulas.csv", table([row(1, note="=1+1"), row(2, note="'=1+1", decision_date="昨天")]))
    put("26-two-encodings.csv", table([row(1)]).encode("gb18030") + table([row(2)]).split("\r\n")[1].encode() + b"\r\n" + (table([row(3)]).split("\r\n")[1] + "\r\n").encode("gb18030"))
    put("27-lines.ndjson", "".join(json.dumps(dict(zip(names, r)), ensure_ascii=False) + "\n" for names, r in zip([HEADERS, KEYS], two)) + json.dumps({k: float(v) if k == "CF_NR_FK" else int(v.replace("-", "")) if k == "CF_JDRQ" else v for k, v in zip(MACHINE, row(3)) if v}, ensure_ascii=False) + "\n")
    line = lambda i, **c: json.dumps(dict(zip(KEYS, row(i, **c))), ensure_ascii=False)
    put("28-lines-awkward.ndjson", line(1) + "\n" + line(2).replace(f'"{row(2)[2]}"', row(2)[2] if row(2)[2].isdigit() else "379999196202030129") + "\n" + line(3)[:-1] + ', "CF_WSH": "x"}\n' + line(4)[:-1] + ', "score": 5}\n' + line(5)[:-1] + ', "note": ["a"]}\n{broken\n')
    put("29-list.json", json.dumps([dict(zip(KEYS, r)) for r in two], ensure_ascii=False))
    put("32-numeric-cells.xlsx", one([row(1)[:2] + [379999196102030117] + row(1)[3:], row(2)[:9] + [0.5] + row(2)[10:12] + [46086] + row(2)[13:], row(3)[:12] + [("", "<v>46086</v>", 1)] + row(3)[13:], row(4)[:12] + [("", "<v>46086.75</v>", 2)] + row(4)[13:]]))
    put("33-dates-of-1904.xlsx", workbook([("Sheet1", "", sheet([HEADERS, row(1)[:12] + [("", "<v>44624</v>", 1)] + row(1)[13:], row(2)[:12] + [44624] + row(2)[13:]]))], date1904=True))
    put("34-title-and-merged-title.xlsx", one([]) if False else workbook([("处罚", "", sheet([["济南市市场监督管理局行政处罚信息"], ["2026年3月"], HEADERS, *two, row(3, decision_date="坏")], merged=["A1:T1", "A2:T2"]))]))
    put("35-merged-cells.xlsx", one(two, merged=["D2:D3"]))
    put("36-hidden-row.xlsx", one([row(1), row(2), row(3)], hidden_rows=[3]))
    put("37-hidden-column.xlsx", one(two, hidden_columns=[19]))
    put("38-two-sheets.xlsx", workbook([("一月", "", sheet([HEADERS, row(1)])), ("二月", "", sheet([HEADERS, row(2)]))]))
    put("39-notes-beside.xlsx", workbook([("填报说明", "", sheet([["填报说明"], ["行政相对人名称", "必填"], ["证件类型", "必填"]])), ("数据", "", sheet([HEADERS, *two])), ("空表", "", sheet([HEADERS]))]))
    put("40-hidden-sheet.xlsx", workbook([("封面", "", sheet([["封面"]])), ("数据", "hidden", sheet([HEADERS, *two]))]))
    put("41-errors-and-formats.xlsx", one([row(1)[:5] + [("e", "<v>#N/A</v>", 0)] + row(1)[6:], row(2)[:3] + [("", "<v>2</v>", 3)] + row(2)[4:], row(3)[:19] + [("", "<f>A1</f>", 0)], row(4)[:19] + [("str", "<f>A1&amp;B1</f><v>正常</v>", 0)], row(5)[:11] + [20261234567890123] + row(5)[12:]]))
    put("42-linked.xlsx", workbook([("Sheet1", "", sheet([HEADERS, *two]))], more=[("xl/externalLinks/externalLink1.xml", "<externalLink/>")]))
    put("43-entities.xlsx", workbook([("Sheet1", "", '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + sheet([HEADERS, *two]))]))
    put("44-bomb.xlsx", workbook([("Sheet1", "", sheet([HEADERS, row(1)]).replace("</sheetData>", " " * (260 << 20) + "</sheetData>"))]))
    put("45-archive.zip.xlsx", workbook([])[:0] or zipped({"a.csv": utf8}))
    put("46-old.xls", bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504) + "Workbook".encode("utf-16-le") + bytes(1024))
    put("47-password.xlsx", bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(1024))
    put("48-web-page.xls", "<html><head><meta charset=utf-8></head><body><table><tr><td>行政相对人名称</td></tr></table></body></html>")
    put("49-line-breaks-and-gaps.xlsx", one([row(1), [], row(2), row(3, facts="第一行\n第二行"), [], []]))
    put("50-workbook-named.csv", one(two))
    put("52-lines-of-both.csv", table([row(1, facts="证\n证\n证\n证\n证"), row(2)]).encode("gb18030"))  # each of these lines is a character of UTF-8 too
    same = one_dataset()
    put("60-same.csv", table(same))
    put("61-same-gb18030.csv", table(same).replace("\u9fb4", "\ue81e").encode("gb18030"))  # Python's table is that of 2005, in which this place was another's
    put("63-same.ndjson", "".join(json.dumps(dict(zip(HEADERS, r)), ensure_ascii=False) + "\n" for r in same))
    office(two, same)

def one_dataset():
    """What the four forms of one dataset hold: rare characters, breaks, quotes, rows that are taken, held and rejected."""
    return [
        row(1), row(2, person_name="龴小满"), row(3, person_name="阿依古丽·买买提", facts="第一行\n第二行"), row(4, facts='称"过期"，实为,三盒', note="=1+1"),
        row(5, amount_fen="1.2万元", penalty_valid_to="2099-12-31"), row(6, decision_date="2026/3/6"), row(7, conduct_text="𠮷字行业经营超过保质期的食品"),
        row(8, document_kind="护照", document_number="E12345678"), row(9, basis="《某条例》第九百条"), row(10, document_number=number("19700203", 20)[:-1]), row(11, decision_date="2026-02-30"), row(12, note="备注：①②③"),
    ]

def zipped(files):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as z:
        for name, text in files.items():
            z.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text)
    return data.getvalue()

def office(two, same):
    if not shutil.which("soffice"):
        return
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        def save(name, infilter=""):
            subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", *([f"--infilter={infilter}"] if infilter else []), "--convert-to", "xlsx", "--outdir", str(folder / "saved"), str(folder / name)], check=True, stdout=subprocess.DEVNULL)
            shutil.copy(folder / "saved" / pathlib.Path(name).with_suffix(".xlsx"), HERE)
        typed = "CSV:44,34,76,1," + "/".join(f"{i}/2" if i != 13 else "13/5" for i in range(1, 21))
        for name, rows, infilter in [("30-libreoffice.csv", two, typed), ("31-libreoffice-guessed.csv", two, "CSV:44,34,76,1,"), ("62-same.csv", same, typed)]:
            (folder / name).write_text(table(rows), encoding="utf-8")
            save(name, infilter)
        filled_template(folder / "51-template-filled.xlsx", two)
        save("51-template-filled.xlsx")

def filled_template(path, rows):
    """The published template with rows typed into it, before LibreOffice saves it in its own way."""
    subprocess.run([HERE / "../../../probity", "template", "get", "penalty", "--form", "xlsx", "--out", str(path)], check=True, stdout=subprocess.DEVNULL)
    with zipfile.ZipFile(path) as z:
        parts = {name: z.read(name) for name in z.namelist()}
    typed = sheet(rows, start=2)
    typed = typed[typed.index("<row"):typed.index("</sheetData>")]
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].decode().replace("</sheetData>", typed + "</sheetData>", 1).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for name, text in parts.items():
            z.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)

main()
