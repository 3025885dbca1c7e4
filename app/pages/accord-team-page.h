#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_TEAM_PAGE (accord_team_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (AccordTeamPage, accord_team_page, ACCORD, TEAM_PAGE, AdwPreferencesPage)

/**
 * AccordTeamPageClass:
 * @refresh: shows the settings as they stand now
 *
 * A page of preferences on what the team has agreed on. Where the planning file cannot be edited, it says why, and its
 * groups cannot be used.
 *
 * Signals: `moved (GPtrArray of AccordMove)` after a change is on disk; `failed (message)` after one could not be made.
 */
struct _AccordTeamPageClass {
  AdwPreferencesPageClass parent_class;

  void (*refresh) (AccordTeamPage *self);
};

/**
 * accord_team_page_set_session:
 * @self: a page, whose groups are all there
 * @session: the session; set once
 */
void accord_team_page_set_session (AccordTeamPage *self, AccordSession *session);

/**
 * accord_team_page_get_session:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): its session
 */
AccordSession *accord_team_page_get_session (AccordTeamPage *self);

/**
 * accord_team_page_change:
 * @self: a page
 * @changes: (transfer full): what one action of the user changes
 *
 * Commits the change set and says what it moved. Nothing happens if it is empty.
 */
void accord_team_page_change (AccordTeamPage *self, AccordChangeSet *changes);

G_END_DECLS
