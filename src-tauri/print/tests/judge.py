"""Judges PDFs by two programs that know nothing of how they were made: pikepdf (the syntax, by qpdf) and pdfua (the part of
PDF/UA-1 that a machine can check). Prints what they find. Exit code: 0 nothing, 1 something, 77 they are not installed.
"""

import sys

try:
    import pdfua
    import pikepdf
except ImportError as missing:
    print(missing)
    sys.exit(77)


def findings(path):
    with pikepdf.open(path) as pdf:
        check = getattr(pdf, "check_pdf_syntax", None) or pdf.check
        yield from check()
    for finding in pdfua.validate(path).findings:
        yield f"{finding.rule_id}: {finding.message}"


found = [f"{path}: {finding}" for path in sys.argv[1:] for finding in findings(path)]
for finding in found:
    print(finding)
sys.exit(1 if found else 0)
