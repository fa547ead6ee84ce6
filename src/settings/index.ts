/** What a user can choose, checked: profile, rules, house style, rules of their own. */
export { checkRules, chooseRules, isChosen } from './choose-rules.ts';
export { nearest } from './nearest.ts';
export { checkSettings, defaults, profileOf, type Settings } from './settings.ts';
export { checkStyle } from './style.ts';
