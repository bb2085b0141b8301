/**
 * A visible character: no white space, default-ignorable character (U+200B), Hangul filler or empty Braille pattern.
 */
export const VISIBLE = /[[\p{L}\p{N}\p{P}\p{S}\p{Co}]--[\p{Default_Ignorable_Code_Point}\u2800]]/v;
