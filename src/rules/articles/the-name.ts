import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { putBefore } from '../findings.ts';
import { isJoined } from '../is-joined.ts';
import { put } from '../names/lists.ts';
import { endsName } from './ends-name.ts';

/** Names made of common nouns, which keep the article of their noun. Those that some write without it (Congress, Parliament) are left out. */
const names =
  `european union, european parliament, european commission, european council, european central bank, united nations, united states,
  united kingdom, united arab emirates, white house, supreme court, constitutional court, security council, state duma, federal reserve,
  world bank, world health organization, international monetary fund, red cross, red crescent, soviet union, warsaw pact, middle east,
  far east, arab league, african union, baltic states, balkan states, black sea, baltic sea, caspian sea, red sea, dead sea, north sea,
  pacific ocean, atlantic ocean, indian ocean, arctic ocean, persian gulf, gaza strip, west bank, state department, chamber of deputies,
  council of europe, council of ministers, cabinet of ministers, house of representatives, olympic games, catholic church, orthodox church,
  ottoman empire, russian empire, roman empire, russian federation, czech republic, dominican republic, central african republic,
  people’s republic of china, second world war, first world war, cold war, eiffel tower, kremlin, pentagon, vatican, netherlands,
  philippines, maldives, bahamas, balkans, caucasus, carpathians, himalayas, pyrenees, alps, danube, rhine, vistula, mediterranean,
  adriatic, aegean, basque country`
    .split(',')
    .map((name) => name.trim().split(/\s+/));
/** By their first word, the longest first. */
const byFirst = new Map<string, (readonly string[])[]>();
for (const name of names.toSorted((a, b) => b.length - a.length)) put(byFirst, name[0] ?? '', name);

const rule: Rule = defineWordRule({
  id: 'articles/the-name',
  title: 'Say the before a name made of common nouns',
  why: 'Languages without articles lose the one that belongs to a name: *in United States*, *of European Union*, *from Netherlands*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'cs', 'sk', 'pl', 'sr', 'zh', 'ja', 'ko', 'tr', 'hi', 'fa'],
  state: 'live',
  fix: [
    'In [→ the] United States the law was adopted.',
    'The delegation of [→ the] European Union visited the town.',
    'He was born in [→ the] Soviet Union.',
    'Talks with [→ the] World Bank have begun.',
    'He lives in [→ the] Netherlands now.',
    'They came from [→ the] Czech Republic.',
    'They met at [→ the] White House on Monday.',
  ],
  keep: [
    'In the United States the law was adopted.',
    'He is interested in United States history.',
    'They play in Black Sea towns.',
    'The talks of European Union leaders were long.',
    'Ministers from European Union and African Union states met.',
    'He wrote of White House officials.',
    'He lives in North Korea and in Black Street.',
    'He is fond of Middle Eastern food.',
    'He plays in United States-based teams.',
  ],
  on: {
    words: [...byFirst.keys()],
    wordIf: ({ text, previous }) => previous !== undefined && leads.has(previous.lower) && /^\p{Lu}\p{Ll}/u.test(text),
  },
  look,
});

export default rule;

const leads = new Set('in of from to with by at across throughout into within outside near'.split(' '));

function look(first: Word, document: DocumentView): Finding | undefined {
  const { text } = document;
  const { previous } = first;
  if (!previous || !isJoined(text, previous, first)) return undefined;
  for (const name of byFirst.get(first.lower) ?? []) {
    const last = endOf(name, first, text);
    if (last)
      return endsName(document, last) ? putBefore(first, 'the', 0.84, text.slice(first.start, last.end)) : undefined;
  }
  return undefined;
}

/** The last word of `name` where it begins with `first`: its nouns have capitals. */
function endOf(name: readonly string[], first: Word, text: string): Word | undefined {
  let last = first;
  for (const part of name.slice(1)) {
    const { next } = last;
    if (next?.lower !== part || !isJoined(text, last, next)) return undefined;
    if (part !== 'of' && next.text === next.lower) return undefined;
    last = next;
  }
  return last;
}
