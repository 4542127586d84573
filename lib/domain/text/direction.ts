/**
 * Unicode marks that change the direction of text. In a name they can make it, or the text next to it, read
 * differently.
 */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A name without direction marks. Letters of every script keep their own direction. */
export const withoutDirection = (name: string): string => name.replace(DIRECTION, "");
