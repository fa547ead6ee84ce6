import type { Rule } from '#rulekit';
import { defineResidue } from './define-residue.ts';
import { goesOn } from './pattern.ts';
import { contentLost, flag } from './treatment.ts';

const anonymiser = defineResidue({
  id: 'residue/anonymiser-mask',
  title: 'Put back what an anonymiser masked',
  why: 'Texts for training and for some engines have names and addresses masked: `<URL>`, `[PERSON2]`, `#PRS_ORG#`, `__NAME__`. The engine keeps the mask; the name is lost.',
  category: 'accuracy/omission',
  severity: 'critical',
  state: 'live',
  raw: true,
  fix: [
    'See [<URL> → ?] for more.',
    'Then [[PERSON2] → ?] said no.',
    'Then [__NAME__ → ?] left Oslo.',
    'Buy the [#Product1# → ?] now.',
  ],
  keep: ['It is <b>late</b>.', 'The [PERSONAL] note was kept.', 'The #NAME was new.', 'A __bold__ word.'],
  on: {
    marks: '<[#_',
    markIf: goesOn(
      String.raw`<\s?(?:url|user|email|num|date|person|phone|name)|\[(?:person|org|loc|proj|name|email|phone)|#(?:product\d|prs_|name#|email#)|__[A-Z]`,
    ),
  },
  pattern: () =>
    new RegExp(
      [
        String.raw`<\s?(?:URL|url|USER|user|EMAIL|NUM|DATE|PERSON|NAME|PHONE|EMAIL_ADDRESS|PHONE_NUMBER)\s?>`,
        String.raw`\[(?:PERSON|ORGANIZATION|ORGANISATION|ORG|LOCATION|LOC|PROJECT|NAME|EMAIL|PHONE)_?\d{0,3}\]`,
        String.raw`#(?:Product\d{1,3}|PRS_ORG|NAME|EMAIL)#`,
        String.raw`__[A-Z]{2,20}_?\d{0,3}__`,
      ].join('|'),
      'u',
    ),
  where: 'inline',
  what: 'the mask of an anonymiser: what it hides is lost',
  treat: flag({ evidence: contentLost }),
});

/** Placeholders by the tool that makes them. */
const placeholders: readonly string[] = [
  // Tolgee, through Amazon.
  String.raw`\{\s{0,2}xx\s?\d{1,3}\s?(?:xx|次)?\s{0,2}\}`,
  // ModernMT.
  String.raw`\$\{\s{0,2}[Dd][Nn][Tt]\s?\d{1,4}\s{0,2}\}_?`,
  // Translatebot and DeepL.
  String.raw`\bph\s?\d{1,4}\s?@\s?tb\.x\b`,
  String.raw`\bxml-ph-\d{4}@deepl\.internal`,
  String.raw`<\s?x\s{1,2}id\s?=\s?["'”]\d{1,4}["'”]\s?\/?\s?>`,
  // Various.
  String.raw`@@\s?\d{1,3}\s?@@`,
  String.raw`⟦\s?\/?\d{1,3}\s?⟧`,
  String.raw`〈\s?\/?\s?[a-z]\s?〉`,
  // The keyword linker of WP Automatic.
  String.raw`(?<![\w{$"'])\{\d\}(?![\w}])`,
];

const placeholder = defineResidue({
  id: 'residue/leaked-placeholder',
  title: 'Put back what a placeholder of a translation tool stands for',
  why: 'Tools replace names, links and numbers by placeholders before they send a text to an engine, which may translate, re-case or space them: `${dnt3}`, `{xx1 xx}`, `⟦1⟧`. What is not found again is not put back: the content is lost.',
  category: 'accuracy/omission',
  severity: 'critical',
  state: 'live',
  raw: true,
  fix: [
    'The [{xx1 xx} → ?] left.',
    'He met [${dnt3} → ?] in Oslo.',
    'Then [⟦1⟧ → ?] said no.',
    'See [xml-ph-0000@deepl.internal → ?] now.',
    'Then [@@0@@ → ?] left.',
  ],
  keep: ['It is 100% sure.', 'The set {1, 2} is closed.', 'Write to anna@example.com.', 'It costs ${price}.'],
  on: {
    marks: '{$@⟦〈<',
    markIf: goesOn(String.raw`\{\s{0,2}(?:xx|\d\})|\$\{\s{0,2}dnt|@@\s?\d|⟦|〈|<\s?x\s|@\s?tb\.x|@deepl\.internal`),
  },
  pattern: () => new RegExp(placeholders.join('|'), 'u'),
  where: 'inline',
  what: 'a placeholder of a translation tool: what it stands for is lost',
  treat: flag({ evidence: contentLost }),
});

const numbered = defineResidue({
  id: 'residue/numbered-brackets',
  title: 'Look at numbered brackets',
  why: 'Some tools mark links as `[[1]]` or wrap them in `[0] … [1]`; engines move the marks to the end of the sentence. An encyclopaedia has footnotes like them.',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  raw: true,
  fix: ['The [[[1]] → ?] talks go on.', 'The talks go on [[0] → ?].'],
  keep: ['The talks go on.[1]', 'The value a[0] is right.'],
  on: { marks: '[', markIf: goesOn(String.raw`\[\[\s?\d|\[0\]`) },
  pattern: () => /\[\[\s?\d{1,3}\s?\]\]|(?<![\w\])])\[0\](?![\w[(])/u,
  where: 'inline',
  what: 'a mark of a translation tool, or a footnote',
  treat: flag(),
});

const unfilled = defineResidue({
  id: 'residue/unfilled-variable',
  title: 'Put in what a template left out',
  why: 'A variable that a program did not fill is printed as it stands: `{{first_name}}`, `%s`, `% s` after an engine put a space into it. The word that should stand there is lost.',
  category: 'accuracy/omission',
  severity: 'critical',
  state: 'live',
  raw: true,
  fix: [
    'Dear [{{first_name}} → ?], the talks go on.',
    'It was posted by [% s → ?] on Sunday.',
    'There are [%1$s → ?] talks.',
    'Signed on [[insert date] → ?] in Oslo.',
  ],
  keep: ['It is 100% sure.', 'It rose 5 % d’ici là.', 'See example.com/a%d0 for more.', 'The {{cite web|url}} note.'],
  on: { marks: '{%[', markIf: goesOn(String.raw`\{\{\s?[a-z]|%\s?(?:\d\s?\$\s?)?[sd](?![\p{L}\p{N}])|\[insert\s`) },
  pattern: () =>
    /\{\{\s?[a-z][a-z0-9_.]{1,40}\s?\}\}|(?<![\w%/]|\d\s)%\s?(?:\d\s?\$\s?)?[sd](?![\p{L}\p{N}'’%])|\[[Ii]nsert\s[^\]\n]{2,40}\]/u,
  where: 'inline',
  what: 'a variable that was never filled',
  treat: flag({ evidence: { lost: true } }),
});

/** Signs that stand for content, of which only the sign came through. */
export const leakedPlaceholders: readonly Rule[] = [anonymiser, placeholder, numbered, unfilled];
