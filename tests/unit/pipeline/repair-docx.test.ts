import { expect, test } from 'vitest';
import { repairDocx } from '#pipeline';
import { asWire } from '#report';
import { docxOf, entriesOf, paragraph, refused, run } from '../../helpers/docx.ts';
import { engine } from '../../helpers/engine.ts';

const body =
  paragraph(run('Ukrainian President Volody', '<w:b/>'), run('myr '), run('Zelsky', '<w:i/>'), run(' spoke.')) +
  paragraph(run('Washington hovered the idea of a ceasefire. He make a photo with Xqzwv.'));
const options = { date: '2024-05-01T10:00:00Z', why: () => 'A *calque*' };

test('repairs are tracked changes, findings are comments, and a second run changes nothing', () => {
  const before = docxOf(body, {
    footnotes: `<w:footnote w:id="2">${paragraph(run('President Volodymyr Zelsky left.'))}</w:footnote>`,
  });
  const { report, bytes } = repairDocx(engine, before, options);
  const files = entriesOf(bytes);
  const xml = files['word/document.xml'] ?? '';
  expect(report.output).toContain('Ukrainian President Volodymyr Zelensky spoke.\n');
  expect(report.output).toContain('\nPresident Volodymyr Zelensky left.\n');
  expect(xml).toContain(
    '<w:del w:id="5" w:author="debabel" w:date="2024-05-01T10:00:00Z"><w:r><w:rPr><w:i/></w:rPr><w:delText xml:space="preserve">Zelsky</w:delText></w:r></w:del>',
  );
  expect(refused(files['word/footnotes.xml'] ?? '')).toContain(run('President Volodymyr Zelsky left.').slice(0, 40));
  const shown = asWire(report).findings.filter(({ kind }) => kind !== 'repair');
  expect(files['word/comments.xml']?.match(/<w:comment /g)).toHaveLength(shown.length);
  expect(files['word/comments.xml']).toContain('A calque');
  expect(repairDocx(engine, bytes, options).bytes).toEqual(bytes);
  expect(repairDocx(engine, before, options).bytes).toEqual(bytes);
});

test('what nothing is found in stays as it is', () => {
  const sound = docxOf(paragraph(run('He spoke to the press in Paris.')));
  expect(repairDocx(engine, sound, options).bytes).toBe(sound);
});
