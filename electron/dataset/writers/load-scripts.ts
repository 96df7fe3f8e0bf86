import { MISSING_NAMES } from './missing-codes';

/**
 * Scripts that load a data set with types, labels and missing codes as the codebook says. They read codebook.csv, so
 * they are the same for every data set; they are plain ASCII and need nothing but R or Python themselves.
 */

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

const R = `# Loads this data set into a list of data frames, one per table, with the base of R only.
#   source("load.R"); dataset$sessions
# A cell with a missing code becomes NA; <variable>_missing tells why. attr(column, "label") is the question,
# attr(column, "labels") the value labels.

missing_codes <- c(${quoted(MISSING_NAMES)})

read_text <- function(file) {
  read.csv(file, colClasses = "character", na.strings = character(), encoding = "UTF-8",
           check.names = FALSE, strip.white = FALSE)
}

value_labels <- function(text) {
  if (text == "") return(NULL)
  pairs <- regmatches(strsplit(text, "\\n", fixed = TRUE)[[1]], regexpr(" = ", strsplit(text, "\\n", fixed = TRUE)[[1]], fixed = TRUE), invert = TRUE)
  values <- vapply(pairs, function(pair) pair[1], "")
  names(values) <- vapply(pairs, function(pair) pair[2], "")
  values
}

typed <- function(text, type) {
  text[text == ""] <- NA
  switch(type,
    integer = , number = as.numeric(text),
    boolean = ifelse(is.na(text), NA, text == "true"),
    text)
}

load_table <- function(file, variables) {
  raw <- read_text(file)
  columns <- list()
  for (index in seq_len(nrow(variables))) {
    variable <- variables[index, ]
    text <- raw[[variable$variable]]
    reason <- NULL
    if (variable$missing_codes != "") {
      reason <- ifelse(text %in% missing_codes, text, NA_character_)
      text[!is.na(reason)] <- ""
    }
    column <- typed(text, variable$type)
    attr(column, "label") <- variable$question_en
    labels <- value_labels(variable$values_en)
    if (!is.null(labels)) attr(column, "labels") <- labels
    columns[[variable$variable]] <- column
    if (!is.null(reason)) columns[[paste0(variable$variable, "_missing")]] <- reason
  }
  data.frame(columns, check.names = FALSE, stringsAsFactors = FALSE)
}

load_dataset <- function(folder = ".") {
  codebook <- read_text(file.path(folder, "codebook.csv"))
  tables <- unique(codebook$table)
  files <- list.files(file.path(folder, "data"), pattern = "_data[.]csv$", full.names = TRUE)
  found <- lapply(tables, function(table) {
    file <- files[grepl(paste0("_description-", gsub("[^A-Za-z0-9]", "", table), "_data.csv"), files, fixed = TRUE)]
    load_table(file, codebook[codebook$table == table, ])
  })
  names(found) <- tables
  found
}

script_folder <- function() {
  sourced <- Filter(Negate(is.null), lapply(sys.frames(), function(frame) frame$ofile))
  if (length(sourced) > 0) return(dirname(sourced[[length(sourced)]]))
  given <- grep("^--file=", commandArgs(), value = TRUE)
  if (length(given) > 0) dirname(sub("^--file=", "", given[1])) else "."
}

dataset <- load_dataset(script_folder())
for (name in names(dataset)) cat(sprintf("%s: %d rows, %d columns\\n", name, nrow(dataset[[name]]), ncol(dataset[[name]])))
`;

const PYTHON = `"""Loads this data set with Python's standard library; with pandas, if it is there, as data frames.

    from load import dataset            # {"sessions": [{"session_id": ..., ...}, ...], ...}
    from load import load_frames        # the same as pandas data frames

A cell with a missing code becomes None; <variable>_missing tells why. \`labels\` holds questions and value labels.
"""
import csv
import re
import sys
from pathlib import Path

MISSING_CODES = {${quoted(MISSING_NAMES)}}
FOLDER = Path(__file__).resolve().parent
csv.field_size_limit(2**31 - 1)


def read_rows(file):
    with open(file, encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def typed(text, kind):
    if text == "":
        return None
    if kind == "integer":
        return int(text) if re.fullmatch(r"-?[0-9]+", text) else int(float(text))
    if kind == "number":
        return float(text)
    if kind == "boolean":
        return text == "true"
    return text


def load_table(file, variables):
    rows = []
    for raw in read_rows(file):
        row = {}
        for variable in variables:
            name, text = variable["variable"], raw[variable["variable"]]
            reason = None
            if variable["missing_codes"] and text in MISSING_CODES:
                text, reason = "", text
            row[name] = typed(text, variable["type"])
            if variable["missing_codes"]:
                row[name + "_missing"] = reason
        rows.append(row)
    return rows


def codebook(folder=FOLDER):
    tables = {}
    for variable in read_rows(Path(folder) / "codebook.csv"):
        tables.setdefault(variable["table"], []).append(variable)
    return tables


def load_dataset(folder=FOLDER):
    found = {}
    for table, variables in codebook(folder).items():
        ending = "_description-" + re.sub(r"[^A-Za-z0-9]", "", table) + "_data.csv"
        (file,) = [file for file in (Path(folder) / "data").iterdir() if file.name.endswith(ending)]
        found[table] = load_table(file, variables)
    return found


def load_labels(folder=FOLDER):
    """Per table and variable: the question, and the value labels as a dictionary."""
    return {
        table: {
            variable["variable"]: {
                "question": variable["question_en"],
                "values": dict(line.split(" = ", 1) for line in variable["values_en"].split("\\n") if line),
            }
            for variable in variables
        }
        for table, variables in codebook(folder).items()
    }


def load_frames(folder=FOLDER):
    """The tables as pandas data frames; needs pandas."""
    import pandas

    return {table: pandas.DataFrame(rows).convert_dtypes() for table, rows in load_dataset(folder).items()}


dataset = load_dataset()
labels = load_labels()

if __name__ == "__main__":
    for table_name, table_rows in dataset.items():
        columns = len(table_rows[0]) if table_rows else 0
        print(f"{table_name}: {len(table_rows)} rows, {columns} columns", file=sys.stdout)
`;

/** The texts of load.R and load.py; both read codebook.csv and the files of `dataFileName`. */
export function loadScripts(): { readonly r: string; readonly python: string } {
  return { r: R, python: PYTHON };
}
