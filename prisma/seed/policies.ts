import type { Policy } from "@/lib/domain/policy/policy";
import { aigenerator } from "./aigenerator";
import { artisticmonk } from "./artisticmonk";
import { imagerefiner } from "./imagerefiner";
import { imgus } from "./imgus";
import { ruthimg } from "./ruthimg";

/** The five published policies of the demo desks. */
export const POLICIES: readonly Policy[] = [
  ruthimg,
  imgus,
  imagerefiner,
  artisticmonk,
  aigenerator,
];
