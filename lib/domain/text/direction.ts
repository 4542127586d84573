/** Marks that turn the direction of the text around them: in a name they make it, or its neighbours, read as another. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A name without marks of direction. Letters of every script keep their own direction. */
export const withoutDirection = (name: string): string => name.replace(DIRECTION, "");
