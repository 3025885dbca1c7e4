#include "config.h"

#include "accord-step-look.h"

AccordTimelineLook
accord_step_look (const AccordStep *step, gboolean is_expiry, AccordTimelineTone *tone)
{
  *tone = ACCORD_TIMELINE_TONE_ACCENT;
  if (is_expiry) {
    *tone = ACCORD_TIMELINE_TONE_NEUTRAL;
    return ACCORD_TIMELINE_LOOK_EDGE;
  }

  switch (step->state) {
  case ACCORD_STEP_PLANNED:
    return ACCORD_TIMELINE_LOOK_DIAMOND;
  case ACCORD_STEP_DONE:
    *tone = ACCORD_TIMELINE_TONE_SUCCESS;
    return ACCORD_TIMELINE_LOOK_DIAMOND_FILLED;
  case ACCORD_STEP_OVERDUE:
    *tone = ACCORD_TIMELINE_TONE_WARNING;
    return ACCORD_TIMELINE_LOOK_TRIANGLE;
  case ACCORD_STEP_MISSED:
    *tone = ACCORD_TIMELINE_TONE_ERROR;
    return ACCORD_TIMELINE_LOOK_TRIANGLE;
  case ACCORD_STEP_NOT_HELD:
    *tone = ACCORD_TIMELINE_TONE_NEUTRAL;
    return ACCORD_TIMELINE_LOOK_DIAMOND_HALF;
  case ACCORD_STEP_WAIVED:
    *tone = ACCORD_TIMELINE_TONE_NEUTRAL;
    return ACCORD_TIMELINE_LOOK_CIRCLE;
  }

  g_return_val_if_reached (ACCORD_TIMELINE_LOOK_DIAMOND);
}

const char *
accord_step_look_get_icon_name (AccordTimelineLook look)
{
  switch (look) {
  case ACCORD_TIMELINE_LOOK_DIAMOND_DOTTED:
    return "accord-step-prepared-symbolic";
  case ACCORD_TIMELINE_LOOK_DIAMOND_FILLED:
    return "accord-step-done-symbolic";
  case ACCORD_TIMELINE_LOOK_DIAMOND_HALF:
    return "accord-step-not-held-symbolic";
  case ACCORD_TIMELINE_LOOK_TRIANGLE:
    return "accord-step-overdue-symbolic";
  case ACCORD_TIMELINE_LOOK_CIRCLE:
    return "accord-step-waived-symbolic";
  case ACCORD_TIMELINE_LOOK_EDGE:
    return "accord-step-expiry-symbolic";
  case ACCORD_TIMELINE_LOOK_DIAMOND:
  case ACCORD_TIMELINE_LOOK_BACKDROP:
  case ACCORD_TIMELINE_LOOK_BAR:
  case ACCORD_TIMELINE_LOOK_BAR_THIN:
  case ACCORD_TIMELINE_LOOK_BAR_OUTLINE:
  case ACCORD_TIMELINE_LOOK_BAR_HATCH:
  case ACCORD_TIMELINE_LOOK_BAR_FADE:
  case ACCORD_TIMELINE_LOOK_STEP:
  case ACCORD_TIMELINE_LOOK_SQUARE:
    break;
  }

  return "accord-step-planned-symbolic";
}

const char *
accord_step_look_get_tone_class (AccordTimelineTone tone)
{
  switch (tone) {
  case ACCORD_TIMELINE_TONE_ACCENT:
    return "accent";
  case ACCORD_TIMELINE_TONE_SUCCESS:
    return "success";
  case ACCORD_TIMELINE_TONE_WARNING:
    return "warning";
  case ACCORD_TIMELINE_TONE_ERROR:
    return "error";
  case ACCORD_TIMELINE_TONE_NEUTRAL:
  case ACCORD_TIMELINE_TONE_QUIET:
  case ACCORD_TIMELINE_TONE_HUE_1:
  case ACCORD_TIMELINE_TONE_HUE_8:
    break;
  }

  return "dim-label";
}
