/**
 * A character that can be seen: not white space, nor what Unicode says is ignored by default, such as U+200B, or
 * Hangul fillers, which are letters, nor the pattern of Braille without a dot.
 */
export const VISIBLE = /[[\p{L}\p{N}\p{P}\p{S}\p{Co}]--[\p{Default_Ignorable_Code_Point}\u2800]]/v;
