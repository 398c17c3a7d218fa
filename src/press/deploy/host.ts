/** A place to which a site is shipped. Paths have no slash in front. */
export interface Host {
  /** Looks at the place before anything is sent. `paths` are the files that will be put there. Throws a PublisherError where it is not there, or has files of others in the way. */
  open?: (paths: readonly string[]) => void | Promise<void>;
  /** Sends files, and calls `done` for each as soon as the host has it. Throws a PublisherError if not all of them arrive. */
  put: (paths: readonly string[], done: Done) => void | Promise<void>;
  /** Removes files that the site has no more, likewise. */
  remove: (paths: readonly string[], done: Done) => void | Promise<void>;
  /** Shows readers all that was put and removed, where a host does that at once. */
  close?: (done: Done) => void | Promise<void>;
}

/** Takes the path of a file that is done. */
export type Done = (path: string) => void;

/** A site on this machine, as a host needs it. */
export interface Shipment {
  /** The folder of the site. */
  out: string;
  /** The content folder of the paper. */
  content: string;
  /** The folder in which a host may keep what it knows of a place. */
  record: string;
  /** Whether files of others may be replaced where they are in the way. */
  adopt: boolean;
  /** Where keys are read from. */
  env: Readonly<Record<string, string | undefined>>;
}
