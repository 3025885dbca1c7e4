#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_TIMELINE_PAGE (accord_timeline_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordTimelinePage, accord_timeline_page, ACCORD, TIMELINE_PAGE, AdwBin)

/**
 * AccordTimelinePage: all missions on a timeline, with the details of what is selected beside it.
 *
 * Signals: `area-activated (mission id, number of an area)` when somebody wants to see the commitments of a lane,
 * before the page `commitments` is asked for.
 */

/**
 * accord_timeline_page_set_session:
 * @self: a page
 * @session: (nullable): the session to show
 */
void accord_timeline_page_set_session (AccordTimelinePage *self, AccordSession *session);

/**
 * accord_timeline_page_set_settings:
 * @self: a page
 * @settings: where the page keeps its state between starts
 *
 * To be called once, before the session is set.
 */
void accord_timeline_page_set_settings (AccordTimelinePage *self, GSettings *settings);

/**
 * accord_timeline_page_get_actions:
 *
 * Returns: (transfer none): the page's actions, for the group `timeline` of its window
 */
GActionGroup *accord_timeline_page_get_actions (AccordTimelinePage *self);

/**
 * accord_timeline_page_get_mission:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the mission that is selected
 */
AccordMission *accord_timeline_page_get_mission (AccordTimelinePage *self);

/** accord_timeline_page_save_state: keeps the visible days and the selection for the next start. */
void accord_timeline_page_save_state (AccordTimelinePage *self);

/**
 * accord_timeline_page_set_key_capture:
 * @self: a page
 * @widget: (nullable): the widget in which typing starts a search
 */
void accord_timeline_page_set_key_capture (AccordTimelinePage *self, GtkWidget *widget);

G_END_DECLS
