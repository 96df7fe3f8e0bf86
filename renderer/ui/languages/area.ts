/** The same keys with other words: a language that lacks a key or has one too many does not compile. */
export type SameKeys<Area> = { [Key in keyof Area]: Area[Key] extends string ? string : SameKeys<Area[Key]> };
