/** The word that a garbled word stands with, by what the two are to each other. */
export interface Collocation {
  /** The garbled word is a verb, these are its objects: `n:meeting|conference`. */
  readonly object?: string | undefined;
  /** The garbled word is a verb, these do it. */
  readonly subject?: string | undefined;
  /** The garbled word is an adjective, it says something of these. */
  readonly noun?: string | undefined;
}

const articles =
  'the|a|an|this|these|those|his|her|its|their|our|my|your|any|some|no|such|another|each|every|all|both|several|many|more|most|much|few|two|three|four|five|one';
const beforeNoun = `?${articles} ?pos:ADJ|NOUN|PROPN|NUM ?pos:ADJ|NOUN`;
const helpers =
  '?not|never ?has|have|had|will|would|can|could|may|might|must|should|does|do|did|to ?not|never|also|already|soon|probably';
const be = 'is|are|was|were|be|been|being';
const adverbs = '?not|also|then|just|already|only|first|later|often|never|always|successfully|usually|again|now|still';
const degrees = '?not ?very|so|too|more|most|as|quite|really|extremely|especially|rather|also|still';

/**
 * Frames of a sense from the word it stands with: one fact in all the orders that English puts the two in
 * (*they realized a first meeting*, *the meeting was also realized*, *the meeting that they realized*).
 */
export function collocationFrames({ object, subject, noun }: Collocation): string[] {
  return [
    ...(object === undefined
      ? []
      : [
          `* ${beforeNoun} ${object}`,
          `${object} ?that|which ${helpers} ${be} ${adverbs} *`,
          `${object} ?that|which he|she|it|they|we|i|you|who *`,
        ]),
    ...(subject === undefined
      ? []
      : [`${subject} ?that|which|who ${helpers} *`, `${subject} ?that|which|who ${be} ${adverbs} *`]),
    ...(noun === undefined
      ? []
      : [`* ?pos:ADJ|NOUN ${noun}`, `${noun} ?that|which ${helpers} v:be|become|get|remain|seem ${degrees} *`]),
  ];
}
