#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_MISSION_PANE (accord_mission_pane_get_type ())
G_DECLARE_FINAL_TYPE (AccordMissionPane, accord_mission_pane, ACCORD, MISSION_PANE, AdwBin)

/**
 * AccordMissionPane:
 *
 * What is known of the mission, mandate or step that is selected on the timeline.
 *
 * Signals: `item-chosen (item id)` when one of its steps is opened.
 */

GtkWidget *accord_mission_pane_new (void);

/**
 * accord_mission_pane_show:
 * @self: a pane
 * @session: (nullable): a session
 * @mission: (nullable): the mission to show; %NULL for none
 * @item_id: (nullable): the item of its row that is chosen
 */
void accord_mission_pane_show (AccordMissionPane *self,
                               AccordSession *session,
                               AccordMission *mission,
                               const char *item_id);

/**
 * accord_mission_pane_forget:
 * @self: a pane
 *
 * Makes the next accord_mission_pane_show() build all anew, since what it shows has changed.
 */
void accord_mission_pane_forget (AccordMissionPane *self);

/**
 * accord_mission_pane_focus:
 * @self: a pane
 *
 * Gives the focus to the step that is chosen, or else to the first thing that can have it.
 */
void accord_mission_pane_focus (AccordMissionPane *self);

G_END_DECLS
