import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { repairDocx } from '#pipeline';
import { docxOf, paragraph, run } from '../../helpers/docx.ts';
import { engine } from '../../helpers/engine.ts';
import { lacks } from '../../helpers/needs.ts';

const script = fileURLToPath(new URL('../../helpers/libreoffice.py', import.meta.url));
const saved = fileURLToPath(new URL('../read/saved-by-libreoffice.docx', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'debabel-office-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Seen {
  readonly changes: readonly (readonly [kind: string, author: string])[];
  readonly comments: readonly (readonly [author: string, text: string])[];
  readonly accepted: string;
  readonly rejected: string;
}

/** What LibreOffice sees in these files. */
function inLibreOffice(files: readonly Uint8Array[]): Seen[] {
  const paths = files.map((bytes, index) => {
    const path = join(folder, `${index}.docx`);
    writeFileSync(path, bytes);
    return path;
  });
  // What Python prints is what its script says.
  return JSON.parse(
    execFileSync('/usr/bin/python3', [script, ...paths], { encoding: 'utf8', timeout: 170_000 }),
  ) as Seen[];
}

const zelsky = [run('Ukrainian President Volody', '<w:b/>'), run('myr '), run('Zel', '<w:i/>'), run('sky spoke.')];
const theirs = '<w:comment w:id="3" w:author="Ann"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>';
const reviewed =
  `<w:ins w:id="7" w:author="Ann" w:date="2024-01-01T00:00:00Z">${run('President Volodymyr Zelsky left. ')}</w:ins>` +
  `<w:del w:id="8" w:author="Ann" w:date="2024-01-01T00:00:00Z"><w:r><w:delText>He came.</w:delText></w:r></w:del>` +
  `<w:commentRangeStart w:id="3"/>${run('It rained.')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>`;

describe.skipIf(lacks('/usr/bin/soffice'))('LibreOffice', () => {
  test(
    'lists the changes and comments; accepted they are the repaired text, rejected the text that came',
    { timeout: 180_000 },
    async () => {
      const options = { date: '2024-05-01T10:00:00Z' };
      const files = [
        docxOf(paragraph(...zelsky) + paragraph(run('Washington hovered the idea. It rained and and it snowed.'))),
        docxOf(paragraph(reviewed), { comments: theirs }),
        readFileSync(saved),
        docxOf(paragraph(run('It rained.'), '<w:r><w:footnoteReference w:id="2"/></w:r>'), {
          footnotes: `<w:footnote w:id="2">${paragraph(run('Washington hovered the idea.'))}</w:footnote>`,
        }),
      ];
      const repaired = await Promise.all(files.map(async (bytes) => repairDocx(engine, bytes, options)));
      const [plain, others, own, noted] = inLibreOffice(repaired.map(({ bytes }) => bytes));
      const [report] = repaired.map((one) => one.report);
      expect(plain?.accepted).toBe(report?.output.trimEnd());
      expect(plain?.rejected).toBe(report?.document.text.trimEnd());
      expect(plain?.changes).toContainEqual(['Delete', 'debabel']);
      expect(plain?.changes).toContainEqual(['Insert', 'debabel']);
      expect(plain?.comments.map(([author]) => author)).toContain('debabel');
      expect(plain?.comments.map(([, text]) => text).join()).toContain('“hovered”');

      expect(others?.accepted).toBe('President Volodymyr Zelensky left. It rained.');
      expect(others?.rejected).toBe('He came.It rained.');
      expect(others?.changes).toContainEqual(['Insert', 'Ann']);
      expect(others?.comments).toContainEqual(['Ann', expect.stringContaining('Why?')]);

      expect(own?.accepted).toBe('Ukrainian President Volodymyr Zelensky spoke about AT&T.');
      expect(noted?.comments).toEqual([['debabel', expect.stringContaining('In the footnote: Unexpected “hovered”')]]);
      expect(own?.rejected).toBe('Ukrainian President Volodymyr Zelsky spoke about AT&T.');
    },
  );
});
