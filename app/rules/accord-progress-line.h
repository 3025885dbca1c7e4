#pragma once

#include "accord-commitment.h"
#include "accord-progress-sum.h"

G_BEGIN_DECLS

/**
 * AccordProgressPoint:
 * @day: from this day on
 * @sum: how they stand
 */
typedef struct {
  AccordDay day;
  AccordProgressSum sum;
} AccordProgressPoint;

/**
 * AccordProgressLine:
 * @area: the number of an area, from 1
 * @owner: the word for an owner
 * @points: (element-type AccordProgressPoint): by day, each day once, no two in a row alike
 *
 * How the commitments of one owner in one area moved: a step line. Before its first point nothing is known.
 */
typedef struct {
  guint area;
  const char *owner;
  GArray *points;
} AccordProgressLine;

void accord_progress_line_free (AccordProgressLine *self);

/**
 * accord_rules_list_progress_lines:
 * @commitments: (element-type AccordCommitment): all commitments, by accord_commitment_compare()
 * @observations: (element-type AccordProgress): those of one mission, in any order, also what is in the bin
 *
 * Returns: (transfer full) (element-type AccordProgressLine): a line for each area and owner that has commitments, by area,
 *   then by the order of accord_rules_get_owners()
 */
GPtrArray *accord_rules_list_progress_lines (GPtrArray *commitments, GPtrArray *observations);

/**
 * accord_rules_list_counting:
 * @observations: (element-type AccordProgress): in any order
 *
 * Leaves out what is in the bin, and what another one that is not in the bin corrects. Of two of one commitment on one day
 * the later entered counts, then the greater id.
 *
 * Returns: (transfer container) (element-type AccordProgress): what counts, by commitment, then by day
 */
GPtrArray *accord_rules_list_counting (GPtrArray *observations);

/** accord_rules_get_owners: (array zero-terminated=1): the words for owners, in the order in which they are shown. */
const char *const *accord_rules_get_owners (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordProgressLine, accord_progress_line_free)

G_END_DECLS
