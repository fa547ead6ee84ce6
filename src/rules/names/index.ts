/** Names of people, places and organisations: rules made for a registry of names. */
import type { Knowledge } from '#language';
import type { Rule } from '#rulekit';
import { indexPeople } from './people-index.ts';
import { peopleRule } from './people.ts';

/** The rules about names; `style`: the house whose spellings are asked for, such as `ap`. */
export function namesRules(knowledge: Knowledge, style?: string): readonly Rule[] {
  const people = indexPeople(knowledge.gazetteer, knowledge.lexicon, style);
  return [peopleRule(people, knowledge, style)];
}
