"""Makes a PDF with another program, for `tests/bench/beside.rs`: typst or weasyprint, source, output, folder of fonts. Prints
the milliseconds that it took within this process, after the program itself was loaded.
"""

import sys
from time import perf_counter

program, source, output, fonts = sys.argv[1:]

if program == "typst":
    import typst

    began = perf_counter()
    typst.compile(source, output=output, font_paths=[fonts])
else:
    import weasyprint

    began = perf_counter()
    weasyprint.HTML(filename=source).write_pdf(output)

print((perf_counter() - began) * 1000)
