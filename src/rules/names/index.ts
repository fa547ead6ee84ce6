/** Names of people, places and organisations: rules made for a registry of names. */
import type { Knowledge } from '#language';
import type { Rule } from '#rulekit';
import { calendarRule } from './calendar.ts';
import { capitalRule } from './capital.ts';
import { consistencyRule } from './consistency.ts';
import { firstNamesRule } from './first-names.ts';
import { formTable } from './form-table.ts';
import { houseStyleRule } from './house-style.ts';
import { nameLists } from './name-lists.ts';
import { once } from './once.ts';
import { organisationsRule } from './organisations.ts';
import { indexPeople } from './people-index.ts';
import { peopleRule } from './people.ts';
import { peoplesRule } from './peoples.ts';
import { indexPlaces } from './place-index.ts';
import { placesRule } from './places.ts';
import { pronounRule } from './pronoun.ts';
import { smallSurnameRule } from './small-surname.ts';
import { variantsRule } from './variants.ts';

export { compileNameBits } from './compile-name-bits.ts';
export { compileNameLists } from './name-lists.ts';

/** The rules about names; `style`: the house whose spellings are asked for, such as `ap`. */
export function namesRules(knowledge: Knowledge, style?: string): readonly Rule[] {
  const lists = nameLists(knowledge);
  const people = once(() => indexPeople(knowledge, style));
  const places = once(() => indexPlaces(knowledge));
  const organisations = formTable((word) => lists.organisations('mistaken-organisation', word), knowledge.lexicon);
  return [
    peopleRule(people, knowledge, style),
    firstNamesRule(people, knowledge),
    placesRule(places, knowledge, style),
    organisationsRule(organisations, knowledge),
    capitalRule(knowledge),
    calendarRule(knowledge),
    peoplesRule(knowledge),
    consistencyRule(knowledge),
    variantsRule(knowledge),
    smallSurnameRule(knowledge),
    pronounRule(people),
    ...(style === undefined ? [] : [houseStyleRule(knowledge, style)]),
  ];
}
