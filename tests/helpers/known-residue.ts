/**
 * Kinds of debris that feed plugins, scrapers and engines are known to leave: what a rule must find, and what only looks like it.
 */
export const knownResidue: readonly { rule: string; found: readonly string[]; left: readonly string[] }[] = [
  {
    rule: 'residue/tags-to-translate',
    found: [
      'The end (Tagstotranslate) Merkel',
      'x [tagsToTranslate]Merkel[t]Nato',
      'The end.\n(Tags To Translate) Oslo (t) Fish',
      'The end.\n(labelsToTranslate) Oslo',
    ],
    left: ['the tags to translate are on the list', 'They chose (tags to translate), then left.'],
  },
  {
    rule: 'residue/tag-separators',
    found: ['Merkel(t)Nato (t) Berlin', 'The end. Oslo[т]Fish[т]Norway'],
    left: ['table (t) shows', 'sample (T) and control', 'f(t)g(t)h(t)'],
  },
  { rule: 'residue/ad-slot', found: ['[ad_1] Oslo [ad_2]', '[Ad 2]'], left: ['[ad hoc]', '[add 1]'] },
  {
    rule: 'residue/template-field',
    found: ['[matched_content]', 'See [vid_player] now', 'By [keyword] now'],
    left: ['[keyword list]', '[sic]'],
  },
  { rule: 'residue/masked-markup', found: ['a [**] b', '[*] and [**]'], left: ['a ** b', '[* ]'] },
  {
    rule: 'residue/spinner-separator',
    found: ['Oslo [19459000] Fish', '(19459000)', ']19459003]'],
    left: ['call 19459000 now', '(1945)'],
  },
  { rule: 'residue/template-variable', found: ['%%item_content%%'], left: ['100%%', '%%'] },
  {
    rule: 'residue/spintax',
    found: ['a {big|large} fish', 'a {fine|very good|nice} day'],
    left: ['{a: 1}', '{cite|x=1}', '{{a|b}}'],
  },
  { rule: 'residue/broken-tag', found: ['</ a>', '< /p>', '< / b >'], left: ['a < b', '</p>'] },
  {
    rule: 'residue/appeared-first-on',
    found: [
      'The post Merkel meets Nato appeared first on Oslo Daily.',
      'Fish is dear. The entry Fish dear first appeared on Oslo Daily',
    ],
    left: ['The post office first opened in 1950.', 'The post of a fisherman first appeared on Facebook.'],
  },
  {
    rule: 'residue/source-link',
    found: ['The end.\nSource link', 'The end.\nVia'],
    left: ['Source code was sold to the press.'],
  },
  { rule: 'residue/source-credit', found: ['The end.\nSource: Oslo Daily'], left: ['Sources: two men said so.'] },
  {
    rule: 'residue/original-article',
    found: ['The end.\nRead the full article here', 'The end.\nOriginally published on Oslo Daily'],
    left: ['Read the full story of a fisherman who lost it all.'],
  },
  {
    rule: 'residue/read-also',
    found: ['Read also: Merkel says', 'READ MORE: fish', 'See also » fish'],
    left: ['Read more books, librarians say.', 'See also the notes: they help.'],
  },
  {
    rule: 'residue/subscribe',
    found: ['Subscribe to our Viber channel', 'Follow us on Facebook and Twitter!'],
    left: ['Follow us on this walk through Oslo, the guide said.'],
  },
  {
    rule: 'residue/photo-credit',
    found: ['Photo: NTB', 'Image credit: Getty', 'File photo by Anna Berg'],
    left: ['Photo ID is needed to vote.', 'Photo by photo the case grew.'],
  },
  {
    rule: 'residue/copyright-line',
    found: ['© 2025 NTB. All rights reserved.'],
    left: ['The copyright law passed by parliament is long.', 'Copyright is a right.'],
  },
  {
    rule: 'residue/hashtag-tail',
    found: ['The end. #Merkel #Nato #Oslo'],
    left: ['She wrote #MeToo', 'The end. #1 #2'],
  },
  {
    rule: 'residue/tweet-picture',
    found: ['pic.twitter.com/AbC123', 'Oslopic.twitter.com/AbC123'],
    left: ['picture', 'twitter.com/pic'],
  },
  {
    rule: 'residue/skip-line',
    found: ['Advertisement\nOslo.', 'Oslo.\nContinue reading below'],
    left: ['Continue reading to learn why.', 'Advertisement'],
  },
  {
    rule: 'residue/site-suffix',
    found: ['A fish was found in Oslo - chinanews.com\nThe end.', 'A fish was found in Oslo | www.oslo.news\nThe end.'],
    left: ['A trade-off\nThe end.', 'A fish-Xinhua'],
  },
  {
    rule: 'residue/reporter-dateline',
    found: ['July 26 (Reporter Li Na)'],
    left: ['(reporters were told)', '(Reporter)'],
  },
  {
    rule: 'residue/html-entity',
    found: ['a & nbsp; b', '&amp;quot;', '&#8217;', '&hellip;', '& # 39;'],
    left: ['AT&T; bonds', 'R&D;', '&unknown;', 'x.org/?a=1&lt;=2'],
  },
  {
    rule: 'residue/mojibake',
    found: ['itâ€™s', 'cafÃ©', 'Â£5', 'ItвЂ™s', 'ï»¿Oslo', 'voilÃ  !', '5Â km', 'GarcÃ­a'],
    left: ['Ângela', 'Ãguas', 'CAFÉ»', '« déjà »…', '”JÄ”'],
  },
  { rule: 'residue/replacement-character', found: ['caf\ufffd'], left: ['café'] },
  {
    rule: 'residue/lossy-question-mark',
    found: ['Erdo?an', 'it?s'],
    left: ['Really? yes', 'Why?because', 'x.org/watch?v=1'],
  },
  {
    rule: 'residue/invisible-characters',
    found: ['a\u200bb', 'a \u00ad b'],
    left: ['ab', 'a\u200db', 'co\u00adop', '\ufeffa'],
  },
  { rule: 'residue/unknown-word-token', found: ['the <unk> said', '1 ⁇ 2'], left: ['the <b> said', 'What⁇'] },
  { rule: 'residue/word-joiner-mark', found: ['new@@ s'], left: ['a @@ b'] },
  { rule: 'residue/word-piece-mark', found: ['▁the'], left: ['▁▂▃'] },
  {
    rule: 'residue/anonymiser-mask',
    found: ['see <URL>', '[PERSON2] said', '__NAME__', '#Product1#'],
    left: ['<b>', '[Person]', '__init__'],
  },
  {
    rule: 'residue/leaked-placeholder',
    found: [
      '{xx1 xx}',
      '${dnt3}',
      'xml-ph-0000@deepl.internal',
      'ph0@tb.x',
      '⟦1⟧',
      '@@0@@',
      '<x id="1"/>',
      'the {0} fish',
    ],
    left: ['100% sure', '{1, 2}', 'array{0}'],
  },
  {
    rule: 'residue/unfilled-variable',
    found: ['by % s now', '{{first_name}}', '%1$s'],
    left: ['100% sure', '5 % s', '%d0%9f'],
  },
  { rule: 'residue/numbered-brackets', found: ['see [[1]] now', 'the [0] fish'], left: ['see [1] now', 'a[0]'] },
  {
    rule: 'residue/chatbot-introduction',
    found: ['Here is the translated text:\nOslo.', 'Sure! Here’s a revised version:\nOslo.'],
    left: ['Here is the news', 'Here is the translation: it'],
  },
  {
    rule: 'residue/chatbot-refusal',
    found: ['As an AI language model, I cannot do it', 'I’m sorry, but I can’t assist with that.'],
    left: ['As an aide, I cannot do it.'],
  },
  { rule: 'residue/code-fence', found: ['```html\nOslo.', '```\nOslo.'], left: ['Oslo', 'a ``` b'] },
  {
    rule: 'residue/truncated-text',
    found: ['The talks […]', 'fish [+1234 chars]', 'Fish (more)'],
    left: ['and so on…', 'A […] fish'],
  },
  { rule: 'residue/random-link', found: ['http://x.org/a?rand=12'], left: ['random', 'rand=12'] },
];
