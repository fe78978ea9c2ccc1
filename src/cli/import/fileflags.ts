/** Flags that say how to read a delimited file. */
export interface FileFlags {
  readonly map?: readonly string[];
  readonly dateFormat?: readonly string[];
  readonly zone?: string;
  readonly create?: boolean;
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly mapValue?: readonly string[];
  readonly skip?: string;
  readonly sheet?: string;
  readonly from?: string;
}
