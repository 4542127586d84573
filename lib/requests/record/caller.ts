/** Who asks for a code, or tries one. */
export type Caller = {
  /** A browser that sent the request or has opened it before: strangers cannot use up what it may do. */
  own: boolean;
};
