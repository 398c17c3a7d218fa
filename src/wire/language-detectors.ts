// The detectors with their models, in a file of their own because they are slow to load.
export { eld } from "eld/extrasmall";
export { francAll } from "franc";
