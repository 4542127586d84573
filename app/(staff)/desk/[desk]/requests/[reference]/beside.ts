import type { BesideProps } from "@/components/desk/related/beside-props";
import type { RequestView } from "@/lib/requests/views/staff-view";
import * as actions from "./beside-actions";

type At = { desk: string; reference: string };

/** What the parts beside the steps are given: the forms, what this member of staff may do, and where others are. */
export function besideFor(at: At, page: string, { steps }: RequestView): BesideProps {
  return {
    steps,
    page,
    hrefOf: (reference) => `/desk/${at.desk}/requests/${reference}`,
    acts: {
      addTag: actions.addTag.bind(null, at),
      removeTag: actions.removeTag.bind(null, at),
      addTask: actions.addTask.bind(null, at),
      markTask: actions.markTask.bind(null, at),
      removeTask: actions.removeTask.bind(null, at),
      link: actions.link.bind(null, at),
      unlink: actions.unlink.bind(null, at),
      merge: actions.merge.bind(null, at),
      unmerge: actions.unmerge.bind(null, at),
    },
  };
}
