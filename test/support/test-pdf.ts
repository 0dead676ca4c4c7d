/** A line of a page, its place in points from the left and from the bottom. */
interface PdfLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
}

/** A PDF with the lines of each page in 12-point Helvetica; ASCII only. */
export function createTestPdf(pages: readonly (readonly PdfLine[])[], title?: string): Uint8Array {
  const objects: string[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${5 + 2 * i} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    title === undefined ? "<< >>" : `<< /Title (${title}) >>`,
  ];
  for (const [i, lines] of pages.entries()) {
    const content = lines
      .map(
        ({ text, x = 72, y }) =>
          `BT /F1 12 Tf 1 0 0 1 ${x} ${y} Tm (${text.replaceAll(/[()\\]/gu, "\\$&")}) Tj ET`,
      )
      .join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * i} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
