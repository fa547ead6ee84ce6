import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asHtml, asIndexHtml, findingsOf, visible } from '#report';
import { reportOf, seedReport, seedWhy } from '../../helpers/report-fixture.ts';
import { anyReport } from './any-report.ts';

const elements = new Set(
  'a bdi body code dd del div dl dt em h1 head header html ins li main mark meta p section span strong style table tbody td th thead title tr ul'.split(
    ' ',
  ),
);

/** Text of all cells of one side, without white space: its amount may differ between paragraphs. */
function cells(page: string, side: 'came' | 'now'): string {
  const found = [...page.matchAll(new RegExp(`<div class="cell ${side}"[^>]*>(.*?)</div>`, 'gs'))].map(
    ([, cell = '']) => cell,
  );
  return bare(
    unescaped(
      found
        .join('')
        .replace(/<span class="nothing">.*?<\/span>/g, '')
        .replace(/<[^>]*>/g, ''),
    ),
  );
}

function unescaped(markup: string): string {
  return markup.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

function bare(text: string): string {
  return text.replace(/[\s␍]/g, '');
}

describe('any report', () => {
  test('shows the whole text on the left and the whole output on the right', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const page = asHtml(report);
        expect(cells(page, 'came')).toBe(bare(visible(report.document.text)));
        expect(cells(page, 'now')).toBe(bare(visible(report.output)));
      }),
      { numRuns: 300 },
    );
  });

  test('has no markup but its own', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const page = asHtml(report, { why: () => report.document.text }).replace('<!doctype html>', '');
        for (const [tag, name = ''] of page.matchAll(/<\/?([^\s>]*)[^>]*>?/g)) {
          expect(elements).toContain(name);
          expect(tag).not.toMatch(/\son\w+=|javascript:|src=/);
        }
      }),
    );
  });

  test('leads from every finding to its card and back', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const page = asHtml(report);
        const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.toSorted()).toEqual(
          findingsOf(report)
            .flatMap((_, index) => [`f${index + 1}`, `m${index + 1}`])
            .toSorted(),
        );
        const targets = new Set([...page.matchAll(/ href="#([^"]*)"/g)].map(([, id = '']) => id));
        expect([...targets].toSorted()).toEqual(ids.toSorted());
      }),
    );
  });
});

test('a row shows the white space of the text, and adds none', () => {
  const page = asHtml(reportOf('a.txt', ' a  b\tc ', []));
  expect(page).toContain('aria-label="As it came" dir="auto"> a  b\tc </div>');
  expect(page).toContain('aria-label="Repaired" dir="auto"> a  b\tc </div>');
});

test('the page allows itself nothing but its own style', () => {
  const page = asHtml(seedReport(), { why: seedWhy });
  expect(page).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
  );
  expect(page).not.toMatch(/https?:|url\(|@import|<link|<img|<script/);
  expect(page).toMatch(/^<!doctype html>\s+<html lang="en">[^]*<\/html>\n$/);
});

test('names and messages are escaped, code and emphasis in them kept', () => {
  const page = asHtml(seedReport('<script>"&.txt'), { why: seedWhy });
  expect(page).toContain('<h1><bdi>&#60;script&#62;&#34;&#38;.txt</bdi></h1>');
  expect(page).toContain('<code>&#60;script&#62;alert(&#34;5&#34;)&#60;/script&#62;</code>');
  expect(page).toContain('something was <em>lost</em>');
});

test('the reason of a rule is told once', () => {
  const page = asHtml(seedReport(), { why: seedWhy });
  expect(page.match(/Between governments/g)).toHaveLength(1);
  expect(page).toContain('Why: see 4');
});

test('a row without repairs says so: on a phone it is shown once', () => {
  const page = asHtml(seedReport());
  expect(page.match(/class="pair same"/g)).toHaveLength(11);
  expect(page.match(/class="nothing"/g)).toHaveLength(1);
});

test('an index leads to pages, and never runs what a link says', () => {
  const report = seedReport('a<b>.txt');
  const page = asIndexHtml([
    { report, href: 'a b/1.html?x="y"' },
    { report, href: 'https://example.org/' },
    { report, href: 'javascript:alert(1)' },
    { report, href: ' java\nscript:alert(1)' },
    { report, href: 'data:text/html,x' },
  ]);
  expect([...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    'a b/1.html?x=&#34;y&#34;',
    'https://example.org/',
  ]);
  expect(page).toContain('repaired 25, suggested 30, needs an editor 10');
  expect(page).toContain('<bdi>a&#60;b&#62;.txt</bdi>');
});

describe('contrast is at least 4.5 : 1 (WCAG AA)', () => {
  const page = asHtml(seedReport());
  const [light = {}, dark = {}] = [...page.matchAll(/:root \{([^}]*)\}/g)].map(([, rule = '']) =>
    Object.fromEntries(
      [...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', color = '']) => [name, color]),
    ),
  );
  const pairs = [
    ...['ink', 'soft', 'link', 'del', 'ins', 'sug', 'flag'].map((color) => [color, 'paper'] as const),
    ...['del-bg', 'ins-bg', 'sug-bg', 'flag-bg'].flatMap((tint) => [['ink', tint] as const, ['soft', tint] as const]),
    ...['ins', 'sug', 'flag'].map((color) => [color, `${color}-bg`] as const),
  ];
  test.each([
    ['light', light],
    ['dark', dark],
  ])('%s', (_, colors: Readonly<Record<string, string>>) => {
    const low = pairs.filter(([color, ground]) => contrast(colors[color] ?? '', colors[ground] ?? '') < 4.5);
    expect(low).toEqual([]);
  });
});

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = Number.NaN, green = 0, blue = 0] = (color.match(/[0-9a-f]{2}/g) ?? []).map((hex) => {
    const part = Number.parseInt(hex, 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
