/* The reader of lists makes ids of what new rows say. Teams have records under these ids: they never change. */

#include "config.h"

#include "import-fixture.h"

static void
test_ids (void)
{
  static const struct {
    const char *list;
    const char *id;
  } cases[] = {
    { "_id,mission,type,start,end,title\n,UNIFIL,drawdown,2026-12-31,,Die Übergabe\n",
      "event:unifil:912578ca-e6bb-8996-a64b-05ef97bb16ae" },
    { "_id,mission,due,kind_of\n,UNMISS,2026-03-01,regular\n",
      "report:unmiss:0c3d50dc-5e62-84b8-936f-8a1cc4efdce4" },
    { "_id,subject,type,text\n,mission:unifil,concern,The blue line\n",
      "note:5ad21055-a32e-8ef5-9fe0-90501a796f63" },
    { "_id,mandate,capability,quantity\n,mandate:unifil:2025-08-28,Helicopters,4\n",
      "requirement:909ad801-f03f-8c9c-ae9e-8f96189a7f12" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (AccordImportPlan) plan = fixture_read (cases[i].list, -1, NULL);

    g_assert_cmpuint (plan->items->len, ==, 1);
    g_assert_cmpstr (((AccordImportItem *) g_ptr_array_index (plan->items, 0))->id, ==, cases[i].id);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/import-list/ids", test_ids);

  return g_test_run ();
}
