import { describe, expect, test } from 'vitest';
import { forbiddenWord } from '#contracts/forbidden-words.ts';

describe('words that claim more than "was reported" are forbidden', () => {
  test.each([
    ['Officials confirmed the number.', 'confirmed'],
    ['Confirmed: 144 dead', 'Confirmed'],
    ['CONFIRMATION came late', 'CONFIRMATION'],
    ['three papers confirm it', 'confirm'],
    ['this confirms what was said', 'confirms'],
    ['confirming the report', 'confirming'],
    ['an unconfirmed report', 'unconfirmed'],
    ['later reconfirmed', 'reconfirmed'],
    ['corroborated by two articles', 'corroborated'],
    ['which corroborates it', 'corroborates'],
    ['without corroboration', 'corroboration'],
    ['an uncorroborated account', 'uncorroborated'],
    ['a corroborating article', 'corroborating'],
    ['verified by the editor', 'verified'],
    ['to verify it', 'verify'],
    ['nobody verifies it', 'verifies'],
    ['independent verification', 'verification'],
    ['a verifiable number', 'verifiable'],
    ['unverified numbers', 'unverified'],
    ['self-verified', 'self-verified'],
    ['“confirmed” in marks', 'confirmed'],
    ['con\u00adfirmed with a soft hyphen', 'confirmed'],
    ['ver\u200bified with a zero-width space', 'verified'],
    ['vérified with an accent', 'verified'],
    ['ｃｏｎｆｉｒｍｅｄ in wide letters', 'confirmed'],
  ])('%s', (text, word) => {
    expect(forbiddenWord(text)).toBe(word);
  });

  test.each([
    'How many people were killed.',
    'The firm denied it.',
    'to conform with the rules',
    'an infirm man',
    'the affirmed sentence',
    'a firmer stand',
    'verily, a very old word',
    'a veritable crowd',
    'the verdict',
    'severity of the fire',
    'a versified account',
    'collaborated with the police',
    'a robust answer',
    'cooperation between countries',
    'reported by two articles',
    'Also reported in two articles',
    'the accounts differ',
    'proof',
    'the firmament',
    'Veronica Firmin',
    'the river’s verge',
    'information shared',
    'an informed guess',
    'reaffirmed its policy',
    '',
  ])('%s is left alone', (text) => {
    expect(forbiddenWord(text)).toBeNull();
  });
});
