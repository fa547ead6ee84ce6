import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readerOf } from '#read';
import { expectEditsToHold } from './laws.ts';

const read = readerOf('xliff');
const itemsOf = (text: string) => read(text).items.map(({ id, prose }) => [id, prose.trimEnd()]);
const old = (units: string): string =>
  `<xliff version="1.2"><file original="a.txt"><header/><body>${units}</body></file></xliff>`;

test.each([
  ['a target', '<trans-unit id="1"><source>no</source><target>AT&amp;T x</target></trans-unit>', [['1', 'AT&T x']]],
  [
    'inline tags',
    '<trans-unit id="1"><target><g id="1">Volody</g>myr<bpt id="2">&lt;b></bpt> Zelsky<ept id="2">x</ept> <x id="3"/><ph>{0}</ph>.</target></trans-unit>',
    [['1', 'Volodymyr Zelsky \uFFFC\uFFFC.']],
  ],
  [
    'protected text',
    '<trans-unit id="1"><target>a <mrk mtype="protected">b</mrk> <mrk mtype="seg">c</mrk></target></trans-unit>',
    [['1', 'a \uFFFC c']],
  ],
  ['escaped HTML', '<trans-unit id="1"><target>&lt;p>a&lt;/p>&lt;p>b&lt;/p></target></trans-unit>', [['1', 'a\nb']]],
  [
    'proposals are no targets',
    '<trans-unit id="1"><target>a</target><alt-trans><target>no</target></alt-trans></trans-unit>',
    [['1', 'a']],
  ],
  [
    'what is not to be translated',
    '<trans-unit id="1" translate="no"><target>no</target></trans-unit><group translate="no"><trans-unit id="2"><target>no</target></trans-unit><trans-unit id="3" translate="yes"><target>a</target></trans-unit></group>',
    [['3', 'a']],
  ],
  [
    'what is signed off',
    '<trans-unit id="1" approved="yes"><target>no</target></trans-unit><trans-unit id="2"><target state="final">no</target></trans-unit><trans-unit id="3"><target state="translated">a</target></trans-unit>',
    [['3', 'a']],
  ],
  [
    'units without a target',
    '<trans-unit id="1"><source>no</source></trans-unit><trans-unit id="2"><target/></trans-unit>',
    [],
  ],
])('XLIFF 1.2: %s', (_, units, items) => {
  expect(itemsOf(old(units))).toEqual(items);
});

test('XLIFF 2.0: segments are paragraphs of their unit', () => {
  const text = `<xliff version="2.0"><file id="f"><unit id="u"><notes><note>no</note></notes>
    <segment><source>no</source><target>One <pc id="1">two</pc><sc id="2"/> <ph id="3"/></target></segment>
    <ignorable><source> </source><target>no</target></ignorable>
    <segment state="final"><target>no</target></segment>
    <segment><target><![CDATA[a & b]]></target></segment></unit></file></xliff>`;
  expect(itemsOf(text)).toEqual([['u', 'One two \uFFFC\na & b']]);
});

test('an id is told apart from the same one in another file', () => {
  const file = (name: string) =>
    `<file id="${name}"><unit id="1"><segment><target>${name}</target></segment></unit></file>`;
  expect(itemsOf(`<xliff>${file('a')}${file('b')}</xliff>`)).toEqual([
    ['1', 'a'],
    ['b/1', 'b'],
  ]);
});

const targets = fc
  .array(fc.constantFrom('<g id="1">', '</g>', '<x/>', '<bpt>b</bpt>', '&amp;', ' ', '\n', 'word', 'Kyiv', '.', '😀'), {
    maxLength: 12,
  })
  .map((tokens) => old(`<trans-unit id="1"><target><g>${tokens.join('')}</g></target></trans-unit>`));

test('edits hold in any target', () => {
  expectEditsToHold(read, targets);
});
