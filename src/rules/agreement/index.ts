/** Forms that must fit each other: number of verb and noun, tense, base forms and participles. */
import type { Rule } from '#rulekit';
import closerTo from './closer-to.ts';
import coordinatedTense from './coordinated-tense.ts';
import decade from './decade.ts';
import demonstrative from './demonstrative.ts';
import doForm from './do-form.ts';
import doubleNegation from './double-negation.ts';
import modalForm from './modal-form.ts';
import muchPlural from './much-plural.ts';
import narrativePerfect from './narrative-perfect.ts';
import notFinite from './not-finite.ts';
import oneOf from './one-of.ts';
import passiveIntransitive from './passive-intransitive.ts';
import perfectParticiple from './perfect-participle.ts';
import perfectPastTime from './perfect-past-time.ts';
import presentSince from './present-since.ts';
import pronounVerb from './pronoun-verb.ts';
import subjectVerb from './subject-verb.ts';
import thereBe from './there-be.ts';
import willInCondition from './will-in-condition.ts';
import yearOutdated from './year-outdated.ts';
import yearsOld from './years-old.ts';

/** All rules of agreement. */
export const agreementRules: readonly Rule[] = [
  closerTo,
  coordinatedTense,
  decade,
  demonstrative,
  doForm,
  doubleNegation,
  modalForm,
  muchPlural,
  narrativePerfect,
  notFinite,
  oneOf,
  passiveIntransitive,
  perfectParticiple,
  perfectPastTime,
  presentSince,
  pronounVerb,
  subjectVerb,
  thereBe,
  willInCondition,
  yearOutdated,
  yearsOld,
];
