#include "config.h"

#include "accord-clipboard.h"

#include "accord-picture-content.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static GdkContentProvider *
create_text_content (char *text)
{
  g_autofree char *owned = text;

  return gdk_content_provider_new_typed (G_TYPE_STRING, owned);
}

static GdkContentProvider *
create_html_content (AccordTextTable *table)
{
  char *html = accord_text_table_to_html (table);
  g_autoptr (GBytes) bytes = g_bytes_new_take (html, strlen (html));

  return gdk_content_provider_new_for_bytes ("text/html", bytes);
}

/* Takes the table over, since a picture of it is made only when somebody asks for one. Of some rows, only those; of all, what
 * is on the screen if that says more than the table. */
static GdkContentProvider *
create_picture_content (AccordTabular *list, AccordTextTable *table, gboolean current)
{
  g_autoptr (AccordTextTable) owned = table;
  graphene_size_t size;
  g_autoptr (GskRenderNode) node = current ? NULL : accord_tabular_create_picture (list, &size);

  if (node != NULL)
    return accord_picture_content_new (node, &size);

  return accord_picture_content_new_for_table (GTK_WIDGET (list), g_steal_pointer (&owned));
}

/* Takes the table over. The first that a program knows is the one that it takes, as a rule: cells before a picture of them. */
static GdkContentProvider *
create_content (AccordTabular *list, AccordTextTable *table, AccordClipboardForm form, gboolean current)
{
  g_autoptr (AccordTextTable) owned = table;
  GdkContentProvider *contents[3];
  gsize n = 0;

  switch (form) {
  case ACCORD_CLIPBOARD_TEXT:
    return create_text_content (accord_text_table_to_text (table));
  case ACCORD_CLIPBOARD_PICTURE:
    return create_picture_content (list, g_steal_pointer (&owned), current);
  case ACCORD_CLIPBOARD_ANY:
  case ACCORD_CLIPBOARD_TABLE:
    break;
  }

  contents[n++] = create_html_content (table);
  contents[n++] = create_text_content (accord_text_table_to_tsv (table));
  if (form == ACCORD_CLIPBOARD_ANY)
    contents[n] = create_picture_content (list, g_steal_pointer (&owned), current);
  if (form == ACCORD_CLIPBOARD_ANY && contents[n] != NULL)
    n++;

  return gdk_content_provider_new_union (contents, n);
}

char *
accord_clipboard_copy (AccordTabular *list, AccordClipboardForm form, gboolean current)
{
  g_autoptr (AccordTextTable) table = NULL;
  g_autoptr (GdkContentProvider) content = NULL;
  guint n_rows;

  g_return_val_if_fail (ACCORD_IS_TABULAR (list), NULL);

  table = current ? accord_tabular_create_table (list, TRUE) : NULL;
  current = table != NULL;
  if (table == NULL)
    table = accord_tabular_create_table (list, FALSE);
  if (table == NULL)
    return g_strdup (_("There is nothing to copy"));

  n_rows = accord_text_table_get_n_rows (table);
  content = create_content (list, g_steal_pointer (&table), form, current);
  if (content == NULL)
    return g_strdup (_("There are too many rows for a picture"));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (list)), content);
  if (form == ACCORD_CLIPBOARD_PICTURE)
    return g_strdup (_("Copied as a picture"));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Copied %u row", "Copied %u rows", n_rows), n_rows);
}
