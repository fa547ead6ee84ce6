import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DebabelError } from '#model';
import { openDocx } from '../../../src/read/docx/docx.ts';
import { strToU8, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { docxOf, entriesOf, paragraph, refused, run } from '../../helpers/docx.ts';

const prosesOf = (bytes: Uint8Array): string[] => openDocx(bytes, 'a.docx').items.map(({ prose }) => prose);
const proseOf = (...content: string[]): string => prosesOf(docxOf(paragraph(...content)))[0]?.trimEnd() ?? '';

/** The XML of the text after one edit of its prose. */
function edited(body: string, old: string, made: string): string | undefined {
  const docx = openDocx(docxOf(body), 'a.docx');
  const start = docx.items[0]?.prose.indexOf(old) ?? -1;
  const change = { span: { start, end: start + old.length }, text: made };
  if (!docx.isTrackable(0, change)) return undefined;
  const { bytes } = docx.write([{ changes: [change], comments: [] }], 'debabel');
  return /<w:body>([^]*)<w:sectPr\/>/.exec(entriesOf(bytes)['word/document.xml'] ?? '')?.[1];
}

function expectWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

const del = (text: string, id: number, properties = ''): string =>
  `<w:del w:id="${id}" w:author="debabel">${run(text, properties).replaceAll('w:t', 'w:delText')}</w:del>`;
const ins = (text: string, id: number, properties = ''): string =>
  `<w:ins w:id="${id}" w:author="debabel">${run(text, properties)}</w:ins>`;

describe('the prose of a Word file', () => {
  test.each([
    ['runs are transparent', [run('Volody', '<w:b/>'), run('myr')], 'Volodymyr'],
    ['entities', [run('AT&amp;T &#8217;')], 'AT&T ’'],
    ['white space that is not kept', ['<w:r><w:t> a </w:t></w:r>', run('b')], 'ab'],
    ['tabs and breaks', ['<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>'], 'a b c'],
    [
      'links and fields',
      [
        '<w:hyperlink r:id="x" xmlns:r="r">',
        run('a'),
        '</w:hyperlink>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        run('b'),
      ],
      'ab',
    ],
    [
      'what others inserted, not what they deleted',
      [
        '<w:ins w:id="1">',
        run('a'),
        '</w:ins><w:del w:id="2"><w:r><w:delText>b</w:delText></w:r></w:del><w:moveFrom w:id="3">',
        run('c'),
        '</w:moveFrom><w:moveTo w:id="4">',
        run('d'),
        '</w:moveTo>',
      ],
      'ad',
    ],
    [
      'a text box is a paragraph of its own',
      [
        run('a'),
        '<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:txbxContent>',
        paragraph(run('box')),
        '</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>',
        paragraph(run('box')),
        '</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>',
        run('b'),
      ],
      'ab\nbox',
    ],
    [
      'content controls',
      ['<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>', run('a'), '</w:sdtContent></w:sdt>'],
      'a',
    ],
  ])('%s', (_, content, prose) => {
    expect(proseOf(...content)).toBe(prose);
  });

  test('footnotes are items', () => {
    expect(
      prosesOf(
        docxOf(paragraph(run('a')), { footnotes: `<w:footnote w:id="2">${paragraph(run('note'))}</w:footnote>` }),
      ),
    ).toEqual(['a\n', 'note\n']);
  });
});

describe('a change is tracked', () => {
  test.each([
    [
      'inside of a run',
      run('He said', '<w:i/>'),
      'said',
      'says',
      run('He ', '<w:i/>') + del('said', 1, '<w:i/>') + ins('says', 2, '<w:i/>'),
    ],
    ['as a whole run', run('Kiev'), 'Kiev', 'Kyiv', del('Kiev', 1) + ins('Kyiv', 2)],
    ['as a deletion', run('of the Kyiv'), 'the ', '', run('of ') + del('the ', 1) + run('Kyiv')],
    ['at its end', run('of idea'), ' idea', ' an idea', run('of') + del(' idea', 1) + ins(' an idea', 2)],
  ])('%s', (_, content, old, made, expected) => {
    expect(edited(paragraph(content), old, made)).toBe(paragraph(expected));
  });

  test('over several runs as one deletion', () => {
    const body = paragraph(run('Volody', '<w:b/>'), '<w:proofErr w:type="x"/>', run('myr'), run(' left', '<w:i/>'));
    expect(edited(body, 'Volodymyr', 'Vladimir')).toBe(
      paragraph(
        del('Volody', 1, '<w:b/>').replace('</w:del>', '') +
          '<w:proofErr w:type="x"/>' +
          run('myr').replaceAll('w:t', 'w:delText') +
          '</w:del>' +
          ins('Vladimir', 2, '<w:b/>') +
          run(' left', '<w:i/>'),
      ),
    );
  });

  test('inside of another’s insertion', () => {
    const body = paragraph(`<w:ins w:id="7" w:author="Ann">${run('He said it')}</w:ins>`);
    expect(edited(body, 'said', 'says')).toBe(
      paragraph(
        `<w:ins w:id="7" w:author="Ann">${run('He ')}${del('said', 8)}</w:ins>${ins('says', 9)}<w:ins w:id="10" w:author="Ann">${run(' it')}</w:ins>`,
      ),
    );
  });

  test('never over what is no word', () => {
    const body = paragraph('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>');
    expect(edited(body, 'a b', 'c')).toBeUndefined();
  });
});

test('comments are made with their parts, and those of others stay', () => {
  const docx = openDocx(docxOf(paragraph(run('He said it'))), 'a.docx');
  const edits = [{ changes: [], comments: [{ span: { start: 3, end: 7 }, lines: ['One & two', 'three'] }] }];
  const { bytes } = docx.write(edits, 'debabel', '2024-01-01T00:00:00Z');
  const files = entriesOf(bytes);
  expect(files['word/document.xml']).toContain(
    paragraph(
      `${run('He ')}<w:commentRangeStart w:id="1"/>${run('said')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${run(' it')}`,
    ),
  );
  expect(files['word/comments.xml']).toContain('w:author="debabel" w:date="2024-01-01T00:00:00Z"');
  expect(files['word/comments.xml']).toContain('One &amp; two');
  expect(files['[Content_Types].xml']).toContain('"/word/comments.xml"');
  expect(files['word/_rels/document.xml.rels']).toContain('Target="comments.xml"');
  for (const name of ['word/document.xml', 'word/comments.xml', '[Content_Types].xml', 'word/_rels/document.xml.rels'])
    expectWellFormed(files[name] ?? '');
  expect(openDocx(bytes, 'a.docx').write(edits, 'debabel').bytes).toBe(bytes);
  const theirs = '<w:comment w:id="3" w:author="Ann"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>';
  const reviewed = openDocx(docxOf(paragraph(run('He said it')), { comments: theirs }), 'a.docx');
  const more = entriesOf(reviewed.write(edits, 'debabel').bytes)['word/comments.xml'] ?? '';
  expect(more).toContain(theirs);
  expect(more).toContain('<w:comment w:id="4" w:author="debabel"');
});

test('a comment on a note stands where the text refers to it: Word allows none in notes, and none on what it does not refer to', () => {
  const note = (id: number, text: string) => `<w:footnote w:id="${id}">${paragraph(run(text))}</w:footnote>`;
  const reference = (id: number) => `<w:r><w:rPr><w:b/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
  const bytes = docxOf(paragraph(run('He said it'), reference(3), reference(2), run('.')), {
    footnotes: note(2, 'One.') + note(3, 'Two three.') + note(4, 'Four.'),
  });
  const docx = openDocx(bytes, 'a.docx');
  const notes = docx.items[1]?.prose ?? '';
  const on = (text: string, ...lines: readonly string[]) => {
    const start = notes.indexOf(text);
    return { span: { start, end: start + text.length }, lines };
  };
  const edits = [
    { changes: [], comments: [] },
    { changes: [], comments: [on('three', 'A', 'B'), on('Two', 'C'), on('Four', 'D')] },
  ];
  const written = docx.write(edits, 'debabel').bytes;
  const files = entriesOf(written);
  const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
  const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  expect(files['word/document.xml']).toContain(
    paragraph(run('He said it'), start(5), start(6), reference(3), end(5), end(6), reference(2), run('.')),
  );
  expect(files['word/footnotes.xml']).toBe(entriesOf(bytes)['word/footnotes.xml']);
  expect(files['word/comments.xml']).toContain('In the footnote: A');
  expect(files['word/comments.xml']).not.toContain('>D<');
  expectWellFormed(files['word/document.xml'] ?? '');
  expect(openDocx(written, 'a.docx').write(edits, 'debabel').bytes).toBe(written);
});

const word = fc.constantFrom('word', 'Kyiv', ' ', '.', 'AT&amp;T', '😀', ' the ', '&lt;');
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const anyRun = fc
  .tuple(text, fc.constantFrom('', '<w:b/>', '<w:i/><w:sz w:val="2"/>'))
  .map(([content, look]) => run(content, look));
const anyContent = fc.oneof(
  { weight: 4, arbitrary: anyRun },
  fc.constantFrom(
    '<w:r><w:tab/></w:r>',
    '<w:proofErr w:type="spellStart"/>',
    '<w:del w:id="50" w:author="Ann"><w:r><w:delText>gone</w:delText></w:r></w:del>',
    '<w:r><w:t>a</w:t><w:br/><w:lastRenderedPageBreak/><w:t xml:space="preserve"> b</w:t></w:r>',
    '<w:bookmarkStart w:id="51" w:name="x"/>',
  ),
  anyRun.map((inner) => `<w:ins w:id="52" w:author="Ann">${inner}</w:ins>`),
  anyRun.map((inner) => `<w:hyperlink w:anchor="x">${inner}</w:hyperlink>`),
);
const anyBody = fc.array(
  fc.array(anyContent, { maxLength: 5 }).map((content) => paragraph(...content)),
  { minLength: 1, maxLength: 3 },
);

test('for any Word file: what is accepted reads as repaired, what is refused as it was, and other entries are the same bytes', () => {
  fc.assert(
    fc.property(
      anyBody.map((all) => docxOf(all.join(''))),
      fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          length: fc.nat({ max: 9 }),
          made: fc.constantFrom('', 'new', 'a new', ' & ', '<x>'),
          comment: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
      (bytes, wanted) => {
        const docx = openDocx(bytes, 'a.docx');
        const prose = docx.items[0]?.prose ?? '';
        let last = -1;
        const edits = wanted
          .map(({ at, length, ...rest }) => ({ start: Math.floor(at * prose.length), length, ...rest }))
          .toSorted((a, b) => a.start - b.start)
          .flatMap(({ start, length, made, comment }) => {
            const end = Math.min(prose.length, start + length);
            const cuts = [start, end].some((edge) => /[\uDC00-\uDFFF]/.test(prose.charAt(edge)));
            const change = { span: { start, end }, text: made };
            if (
              cuts ||
              start <= last ||
              prose.slice(start, end).includes('\n') ||
              (!comment && !docx.isTrackable(0, change))
            )
              return [];
            last = end;
            return [{ ...change, comment }];
          });
        const changes = edits.filter(({ comment }) => !comment);
        const comments = edits
          .filter(({ comment }) => comment)
          .map(({ span }) => ({ span, lines: [`at ${span.start}`] }));
        const written = docx.write([{ changes, comments }], 'debabel');
        const repaired = changes.reduceRight(
          (all, { span, text: made }) => all.slice(0, span.start) + made + all.slice(span.end),
          prose,
        );
        // What lost all of its words is no paragraph any more.
        const lines = (all: string | undefined) => all?.split('\n').filter((line) => line !== '');
        expect(lines(written.proses[0])).toEqual(lines(repaired));
        expect(prosesOf(written.bytes)).toEqual(written.proses);
        const [before, after] = [entriesOf(bytes), entriesOf(written.bytes)];
        const xml = after['word/document.xml'] ?? '';
        expectWellFormed(xml);
        const ids = [...xml.matchAll(/<w:(?:ins|del|commentRangeStart) w:id="(\d+)"/g)].map(([, id]) => id);
        if (!/"5[0-2]"[^]*"5[0-2]"/.test(before['word/document.xml'] ?? '')) expect(new Set(ids).size).toBe(ids.length);
        const again = docxOf(/<w:body>([^]*)<w:sectPr\/>/.exec(refused(xml))?.[1] ?? '');
        expect(prosesOf(again)).toEqual([prose]);
        expect(after['docProps/other.bin']).toBe('not touched');
        if (edits.length === 0) expect(written.bytes).toEqual(bytes);
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});

describe('what is no Word file is told', () => {
  const codeOf = (bytes: Uint8Array): string | undefined => {
    try {
      openDocx(bytes, 'a.docx').write([], 'debabel');
      return undefined;
    } catch (error) {
      if (!(error instanceof DebabelError)) throw error;
      return error.code;
    }
  };

  test.each([
    ['nothing', new Uint8Array(), 'input-file'],
    ['text', strToU8('PK\u0003\u0004 no'), 'input-file'],
    ['encrypted', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(0)]), 'input-file'],
    ['another archive', zipSync({ a: strToU8('b') }), 'input-file'],
    ['malformed', docxOf('<w:p'), 'input-file'],
    ['with entities', docxOf('<!DOCTYPE a>'), 'input-file'],
    ['an entry outside', zipSync({ '../a': strToU8('b') }), 'input-file'],
    ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }), 'too-large'],
    ['cut off', docxOf(paragraph(run('a'))).slice(0, 400), 'input-file'],
  ])('%s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  test('a bomb that says it is small', () => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(3_000_000), '_rels/.rels': strToU8('') });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 28 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 3_000_000)
        view.setUint32(at + 24, 100, true);
    expect(codeOf(bytes)).toBe('input-file');
  });

  test('broken bytes never do harm', () => {
    const sound = docxOf(paragraph(run('He said it')));
    fc.assert(
      fc.property(fc.nat({ max: sound.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
        const broken = sound.slice();
        broken[at] = byte;
        expect([undefined, 'input-file', 'too-large']).toContain(codeOf(broken));
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
