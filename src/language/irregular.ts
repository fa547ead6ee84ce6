/** Verbs whose past or participle is no `-ed`: base, past, participle (second spellings after `/`). */
const verbTable = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|bid bid bid|bind bound bound|
bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|broadcast broadcast broadcast|build built built|burn burned/burnt burned/burnt|
burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|
deal dealt dealt|dig dug dug|do did done|draw drew drawn|dream dreamed/dreamt dreamed/dreamt|drink drank drunk|drive drove driven|dwell dwelt dwelt|eat ate eaten|fall fell fallen|
feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown|forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen|
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got/gotten|give gave given|go went gone|grind ground ground|grow grew grown|hang hung hung|have had had|
hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|lean leaned/leant leaned/leant|
leap leapt/leaped leapt/leaped|learn learned/learnt learned/learnt|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|
meet met met|mislead misled misled|mistake mistook mistaken|misunderstand misunderstood misunderstood|offset offset offset|outdo outdid outdone|overcome overcame overcome|overhear overheard overheard|
oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|partake partook partaken|pay paid paid|prove proved proven/proved|put put put|quit quit quit|read read read|
rebuild rebuilt rebuilt|repay repaid repaid|reset reset reset|rethink rethought rethought|ride rode ridden|ring rang rung|rise rose risen|run ran run|saw sawed sawn|say said said|see saw seen|
seek sought sought|sell sold sold|send sent sent|set set set|sew sewed sewn|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|
sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|sow sowed sown|speak spoke spoken|speed sped sped|spell spelled/spelt spelled/spelt|spend spent spent|spill spilled/spilt spilled/spilt|
spin spun spun|spit spat spat|split split split|spoil spoiled/spoilt spoiled/spoilt|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|
stink stank stunk|strike struck struck|strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken|teach taught taught|
tear tore torn|tell told told|think thought thought|throw threw thrown|thrust thrust thrust|tread trod trodden|undergo underwent undergone|understand understood understood|undertake undertook undertaken|
undo undid undone|uphold upheld upheld|upset upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn|
withhold withheld withheld|withstand withstood withstood|wring wrung wrung|write wrote written|rewrite rewrote rewritten|undercut undercut undercut|outgrow outgrew outgrown|override overrode overridden|
remake remade remade|retake retook retaken|resell resold resold|relay relayed relayed|redo redid redone|foretell foretold foretold|outrun outran outrun|overdo overdid overdone|overeat overate overeaten|
override overrode overridden|rerun reran rerun|unwind unwound unwound|input input input|slay slew slain|forgo forwent forgone|befall befell befallen|beset beset beset|bereave bereft bereft`;

/** Past and participle spellings by base form. */
export const irregularVerbs: ReadonlyMap<
  string,
  { readonly past: readonly string[]; readonly participle: readonly string[] }
> = new Map(
  verbTable
    .split('|')
    .map((row) => row.trim().split(' '))
    .map(([base = '', past = '', participle = '']) => [
      base,
      { past: past.split('/'), participle: participle.split('/') },
    ]),
);

const nounTable = `
man men|woman women|child children|person people|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|louse lice|die dice|crisis crises|analysis analyses|basis bases|thesis theses|
hypothesis hypotheses|diagnosis diagnoses|emphasis emphases|oasis oases|axis axes|parenthesis parentheses|synthesis syntheses|phenomenon phenomena|criterion criteria|bacterium bacteria|medium media|
datum data|memorandum memoranda|curriculum curricula|stimulus stimuli|nucleus nuclei|alumnus alumni|cactus cacti|half halves|knife knives|life lives|wife wives|housewife housewives|midwife midwives|leaf leaves|loaf loaves|shelf shelves|
self selves|thief thieves|wolf wolves|calf calves|elf elves|hoof hooves|scarf scarves|series series|species species|sheep sheep|fish fish|deer deer|aircraft aircraft|spacecraft spacecraft|offspring offspring|
means means|headquarters headquarters|barracks barracks|crossroads crossroads|hero heroes|echo echoes|potato potatoes|tomato tomatoes|veto vetoes|torpedo torpedoes|embargo embargoes|cargo cargoes|
mosquito mosquitoes|buffalo buffaloes|volcano volcanoes|domino dominoes|tornado tornadoes|mango mangoes|manifesto manifestos|gas gases|bus buses|lens lenses|quiz quizzes|
passer-by passers-by|son-in-law sons-in-law|attorney-general attorneys-general|gulf gulfs|roof roofs|proof proofs|belief beliefs|chief chiefs|brief briefs|chef chefs|reef reefs|cliff cliffs|staff staff|
spokesman spokesmen|spokeswoman spokeswomen|congressman congressmen|policeman policemen|policewoman policewomen|fireman firemen|chairman chairmen|businessman businessmen|gunman gunmen|serviceman servicemen|
fisherman fishermen|salesman salesmen|cameraman cameramen|statesman statesmen|clergyman clergymen|craftsman craftsmen|frenchman frenchmen|englishman englishmen|irishman irishmen|dutchman dutchmen|
grandchild grandchildren|stepchild stepchildren|schoolchild schoolchildren|layman laymen|freshman freshmen|midfielder midfielders|referendum referendums|forum forums|stadium stadiums|consortium consortiums|
monarch monarchs|patriarch patriarchs|matriarch matriarchs|oligarch oligarchs|stomach stomachs|epoch epochs|eunuch eunuchs`;

/** Plural by singular, where it is not what the spelling rules give. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map(
  nounTable
    .split('|')
    .map((row) => row.trim().split(' '))
    .map(([singular = '', plural = '']) => [singular, plural]),
);

/** Comparative and superlative by adjective. */
export const irregularComparisons: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['good', ['better', 'best']],
  ['bad', ['worse', 'worst']],
  ['far', ['further', 'furthest']],
  ['dry', ['drier', 'driest']],
  ['little', ['less', 'least']],
  ['many', ['more', 'most']],
  ['much', ['more', 'most']],
]);

/** Verbs of two syllables or more, stressed on the last, that double their final consonant. One-syllable verbs do by rule. */
export const doubling: ReadonlySet<string> = new Set(
  `abet abhor acquit admit allot annul avert bar begin commit compel concur confer control corral debar defer demur deter dispel eavesdrop airdrop embed emit enrol equip excel expel fulfil
  handicap format impel incur infer inter kidnap occur offset omit outbid outfit overlap patrol permit prefer program propel rebel rebut recur refer regret remit repel sidestep submit transfer transmit transship
  upset wiretap worship`.split(/\s+/),
);
