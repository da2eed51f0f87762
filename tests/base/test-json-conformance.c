/* What is JSON and what is not, in every way in which JSON is read: a document in memory, from a stream, in UTF-16, as
 * an element of an array, as one of several values, and as a tree. */

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "base/document.h"
#include "base/json-scan.h"

#define T(text) text, sizeof text - 1

/* The ways in which a text is read. */
typedef enum
{
  WAY_BYTES,
  WAY_STREAM,
  WAY_ELEMENT,    /* in a list, from a stream */
  WAY_VALUES,     /* alone, as one of several values, from a stream */
  WAY_LAST,       /* behind another value */
  WAY_TREE,
  N_WAYS,
} Way;

typedef struct
{
  const char *text;
  gsize       length;
  const char *events;   /* "{ a: 1 }", strings in ‹› */
} Valid;

static const Valid valid[] = {
  /* structure */
  { T ("{}"), "{ }" },
  { T ("[]"), "[ ]" },
  { T ("[[]]"), "[ [ ] ]" },
  { T ("[{}]"), "[ { } ]" },
  { T ("{\"a\":{}}"), "{ a: { } }" },
  { T ("{\"a\":[]}"), "{ a: [ ] }" },
  { T ("[[],[[]],{}]"), "[ [ ] [ [ ] ] { } ]" },
  { T ("{\"a\":1,\"b\":2}"), "{ a: 1 b: 2 }" },
  { T ("{\"a\":{\"a\":{\"a\":1}}}"), "{ a: { a: { a: 1 } } }" },
  { T ("[{\"a\":1},{\"a\":1}]"), "[ { a: 1 } { a: 1 } ]" },
  { T ("{\"\":0}"), "{ : 0 }" },
  { T ("{\"a b\":0}"), "{ a b: 0 }" },
  { T ("{\"a\":1,\"A\":2,\"a \":3}"), "{ a: 1 A: 2 a : 3 }" },
  { T ("{\"{\":\"}\",\"[\":\"]\",\",\":\":\"}"), "{ {: ‹}› [: ‹]› ,: ‹:› }" },
  { T ("[1,2,3,4,5,6,7,8,9,10]"), "[ 1 2 3 4 5 6 7 8 9 10 ]" },
  { T ("[1,\"a\",null,true,false,{},[]]"), "[ 1 ‹a› null true false { } [ ] ]" },
  { T ("[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]"), "[ [ [ [ [ [ [ [ [ [ [ [ [ [ [ [ [ [ [ [ 1 ] ] ] ] ] ] ] ] ] ] ] ] ] ] ] ] ] ] ] ]" },
  /* a value alone */
  { T ("0"), "0" },
  { T ("-1.5e3"), "-1.5e3" },
  { T ("\"\""), "‹›" },
  { T ("\"a\""), "‹a›" },
  { T ("true"), "true" },
  { T ("false"), "false" },
  { T ("null"), "null" },
  /* white space */
  { T (" [ ] "), "[ ]" },
  { T ("\n[\n1\n,\n2\n]\n"), "[ 1 2 ]" },
  { T ("\r\n[\r\n1\r\n]\r\n"), "[ 1 ]" },
  { T ("\r[\r1\r]\r"), "[ 1 ]" },
  { T ("\t{\t\"a\"\t:\t1\t}\t"), "{ a: 1 }" },
  { T ("{ \"a\" : [ 1 , 2 ] , \"b\" : { } }"), "{ a: [ 1 2 ] b: { } }" },
  { T ("\n\n\n0\n\n\n"), "0" },
  { T ("\xef\xbb\xbf[1]"), "[ 1 ]" },
  { T ("\xef\xbb\xbf\n{}"), "{ }" },
  /* numbers */
  { T ("[0]"), "[ 0 ]" },
  { T ("[-0]"), "[ -0 ]" },
  { T ("[0.0]"), "[ 0.0 ]" },
  { T ("[-0.0]"), "[ -0.0 ]" },
  { T ("[1]"), "[ 1 ]" },
  { T ("[-1]"), "[ -1 ]" },
  { T ("[10]"), "[ 10 ]" },
  { T ("[1.0]"), "[ 1.0 ]" },
  { T ("[0.1]"), "[ 0.1 ]" },
  { T ("[1e1]"), "[ 1e1 ]" },
  { T ("[1E1]"), "[ 1E1 ]" },
  { T ("[1e+1]"), "[ 1e+1 ]" },
  { T ("[1e-1]"), "[ 1e-1 ]" },
  { T ("[0e0]"), "[ 0e0 ]" },
  { T ("[0E+00]"), "[ 0E+00 ]" },
  { T ("[1e007]"), "[ 1e007 ]" },
  { T ("[1.5E-10]"), "[ 1.5E-10 ]" },
  { T ("[123456789012345678901234567890]"), "[ 123456789012345678901234567890 ]" },
  { T ("[9007199254740993]"), "[ 9007199254740993 ]" },
  { T ("[-9223372036854775808,9223372036854775807]"), "[ -9223372036854775808 9223372036854775807 ]" },
  { T ("[18446744073709551616]"), "[ 18446744073709551616 ]" },
  { T ("[0.84999999999999999]"), "[ 0.84999999999999999 ]" },
  { T ("[1.7976931348623157e308]"), "[ 1.7976931348623157e308 ]" },
  { T ("[5e-324,2.2250738585072011e-308]"), "[ 5e-324 2.2250738585072011e-308 ]" },
  { T ("[1e-400]"), "[ 1e-400 ]" },
  { T ("[0.000000000000000000000000000000000001]"), "[ 0.000000000000000000000000000000000001 ]" },
  /* strings */
  { T ("[\" \"]"), "[ ‹ › ]" },
  { T ("[\"a/b\"]"), "[ ‹a/b› ]" },
  { T ("[\"\x7f\"]"), "[ ‹\x7f› ]" },
  { T ("[\"'\"]"), "[ ‹'› ]" },
  { T ("[\"// no comment\",\"/* nor this */\"]"), "[ ‹// no comment› ‹/* nor this */› ]" },
  { T ("[\"é日😀\"]"), "[ ‹é日😀› ]" },
  { T ("{\"größe\":1}"), "{ größe: 1 }" },
  { T ("[\"\xc2\x80\xdf\xbf\"]"), "[ ‹\xc2\x80\xdf\xbf› ]" },
  { T ("[\"\xe0\xa0\x80\xef\xbf\xbf\"]"), "[ ‹\xe0\xa0\x80\xef\xbf\xbf› ]" },
  { T ("[\"\xf0\x90\x80\x80\xf4\x8f\xbf\xbf\"]"), "[ ‹\xf0\x90\x80\x80\xf4\x8f\xbf\xbf› ]" },
  { T ("[\"\xed\x9f\xbf\xee\x80\x80\"]"), "[ ‹\xed\x9f\xbf\xee\x80\x80› ]" },
  { T ("[\"\xef\xbb\xbf\"]"), "[ ‹\xef\xbb\xbf› ]" },
  { T ("[\"\xe2\x80\xa8\xe2\x80\xa9\"]"), "[ ‹\xe2\x80\xa8\xe2\x80\xa9› ]" },
  /* escapes */
  { T ("[\"\\\"\"]"), "[ ‹\"› ]" },
  { T ("[\"\\\\\"]"), "[ ‹\\› ]" },
  { T ("[\"\\/\"]"), "[ ‹/› ]" },
  { T ("[\"\\b\\f\\n\\r\\t\"]"), "[ ‹\b\f\n\r\t› ]" },
  { T ("[\"\\\\n\"]"), "[ ‹\\n› ]" },
  { T ("[\"\\\\\\\\\\\"\"]"), "[ ‹\\\\\"› ]" },
  { T ("[\"\\\\u0041\"]"), "[ ‹\\u0041› ]" },
  { T ("[\"\\u0041\\u0061\"]"), "[ ‹Aa› ]" },
  { T ("[\"\\u00e9\\u00E9\"]"), "[ ‹éé› ]" },
  { T ("[\"\\u20ac\"]"), "[ ‹€› ]" },
  { T ("[\"\\uffff\\ufffe\"]"), "[ ‹\xef\xbf\xbf\xef\xbf\xbe› ]" },
  { T ("[\"\\ud83d\\ude00\"]"), "[ ‹😀› ]" },
  { T ("[\"\\uD83D\\uDE00x\"]"), "[ ‹😀x› ]" },
  { T ("[\"\\udbff\\udfff\"]"), "[ ‹\xf4\x8f\xbf\xbf› ]" },
  { T ("[\"\\u0000\"]"), "[ ‹␀› ]" },
  { T ("[\"\\u0001\\u001f\"]"), "[ ‹\x01\x1f› ]" },
  { T ("[\"\\u2028\"]"), "[ ‹\xe2\x80\xa8› ]" },
  { T ("{\"\\u0061\\n\":1}"), "{ a\n: 1 }" },
  { T ("{\"a\\u0000b\":1}"), "{ a␀b: 1 }" },
};

/* What real files hold beside JSON (CONTRACT 5): read and counted where that is allowed, else refused. */
typedef struct
{
  const char *text;
  gsize       length;
  const char *events;
  guint       column;   /* of line 1, where strict reading stops */
} Deviating;

static const Deviating deviating[] = {
  { T ("[NaN]"), "[ NaN ]", 2 },
  { T ("[1,NaN,2]"), "[ 1 NaN 2 ]", 4 },
  { T ("{\"a\":NaN}"), "{ a: NaN }", 6 },
  { T ("[Infinity]"), "[ Infinity ]", 2 },
  { T ("[-Infinity]"), "[ -Infinity ]", 2 },
  { T ("{\"a\":-Infinity,\"b\":Infinity}"), "{ a: -Infinity b: Infinity }", 6 },
  { T ("NaN"), "NaN", 1 },
  { T ("{\"a\":1,\"a\":2}"), "{ a: 1 a: 2 }", 8 },
  { T ("{\"a\":1,\"a\":1}"), "{ a: 1 a: 1 }", 8 },
  { T ("{\"a\":1,\"\\u0061\":2}"), "{ a: 1 a: 2 }", 8 },
  { T ("{\"\":1,\"\":2}"), "{ : 1 : 2 }", 7 },
  { T ("{\"b\":{\"a\":1,\"a\":2}}"), "{ b: { a: 1 a: 2 } }", 13 },
  { T ("[1,]"), "[ 1 ]", 4 },
  { T ("[1 , ]"), "[ 1 ]", 6 },
  { T ("{\"a\":1,}"), "{ a: 1 }", 8 },
  { T ("{\"a\":[1,],}"), "{ a: [ 1 ] }", 9 },
  { T ("[{\"a\":1},]"), "[ { a: 1 } ]", 10 },
};

/* Never read, however tolerant. */
typedef struct
{
  const char *text;
  gsize       length;
  guint       line;
  guint       column;
  guint       unless;   /* ways in which it is something else */
} Invalid;

enum
{
  INSIDE = 1 << WAY_ELEMENT,
  SEVERAL = 1 << WAY_VALUES | 1 << WAY_LAST,
};

static const Invalid invalid[] = {
  /* nothing, or too little */
  { T (""), 1, 1, 0 },
  { T (" "), 1, 2, 0 },
  { T ("\n"), 2, 1, 0 },
  { T ("\r\n\r\n"), 3, 1, 0 },
  { T ("\r\r"), 3, 1, 0 },
  { T ("\xef\xbb\xbf"), 1, 1, 0 },
  { T ("["), 1, 2, 0 },
  { T ("{"), 1, 2, 0 },
  { T ("[1"), 1, 3, 0 },
  { T ("[1,"), 1, 4, 0 },
  { T ("{\"a\""), 1, 5, 0 },
  { T ("{\"a\":"), 1, 6, 0 },
  { T ("{\"a\":1"), 1, 7, 0 },
  { T ("{\"a\":1,"), 1, 8, 0 },
  { T ("[[]"), 1, 4, 0 },
  { T ("[{}"), 1, 4, 0 },
  { T ("[\n1"), 2, 2, 0 },
  { T ("[\r1"), 2, 2, 0 },
  { T ("[\r\n1"), 2, 2, 0 },
  { T ("\""), 1, 1, 0 },
  { T ("\"a"), 1, 1, 0 },
  { T ("[\"a"), 1, 2, 0 },
  { T ("[\"a\\"), 1, 2, 0 },
  { T ("[\"a\\\""), 1, 2, 0 },
  { T ("{\"a"), 1, 2, 0 },
  { T ("tru"), 1, 1, 0 },
  { T ("-"), 1, 1, 0 },
  /* too much */
  { T ("]"), 1, 1, INSIDE },
  { T ("}"), 1, 1, 0 },
  { T ("[]]"), 1, 3, INSIDE },
  { T ("{}}"), 1, 3, 0 },
  { T ("[1]x"), 1, 4, 0 },
  { T ("[1]]"), 1, 4, INSIDE },
  { T ("1 2"), 1, 3, SEVERAL },
  { T ("{}[]"), 1, 3, SEVERAL },
  { T ("{}\n{}"), 2, 1, SEVERAL },
  { T ("[1],"), 1, 4, INSIDE },
  { T ("{};"), 1, 3, 0 },
  { T ("[1]#"), 1, 4, 0 },
  { T ("null null"), 1, 6, SEVERAL },
  /* brackets, commas, colons */
  { T ("[}"), 1, 2, 0 },
  { T ("{]"), 1, 2, 0 },
  { T ("[1}"), 1, 3, 0 },
  { T ("{\"a\":1]"), 1, 7, 0 },
  { T ("[{\"a\":1]}"), 1, 8, 0 },
  { T ("[,]"), 1, 2, 0 },
  { T ("[,1]"), 1, 2, 0 },
  { T ("[1,,]"), 1, 4, 0 },
  { T ("[1,,2]"), 1, 4, 0 },
  { T ("[1 2]"), 1, 4, 0 },
  { T ("[1:2]"), 1, 3, 0 },
  { T ("[1;2]"), 1, 2, 0 },
  { T ("[\"a\" \"b\"]"), 1, 6, 0 },
  { T ("[\"a\":1]"), 1, 5, 0 },
  { T ("{,}"), 1, 2, 0 },
  { T ("{\"a\":1,,}"), 1, 8, 0 },
  { T ("{\"a\":1,,\"b\":2}"), 1, 8, 0 },
  { T ("{\"a\" 1}"), 1, 6, 0 },
  { T ("{\"a\",1}"), 1, 5, 0 },
  { T ("{\"a\"::1}"), 1, 6, 0 },
  { T ("{\"a\":}"), 1, 6, 0 },
  { T ("{\"a\":,}"), 1, 6, 0 },
  { T ("{:1}"), 1, 2, 0 },
  { T ("{\"a\"}"), 1, 5, 0 },
  { T ("{\"a\":1 \"b\":2}"), 1, 8, 0 },
  { T ("{\"a\":1:2}"), 1, 7, 0 },
  { T ("{[]:1}"), 1, 2, 0 },
  { T ("{1:1}"), 1, 2, 0 },
  { T ("{null:1}"), 1, 2, 0 },
  { T ("{a:1}"), 1, 2, 0 },
  { T ("{'a':1}"), 1, 2, 0 },
  { T ("{\"a\":1,b:2}"), 1, 8, 0 },
  { T ("(1)"), 1, 1, 0 },
  { T ("[1,\n2\n3]"), 3, 1, 0 },
  { T ("{\n\"a\": 1,\r\n\"b\" 2}"), 3, 5, 0 },
  { T ("[\r1\r2]"), 3, 1, 0 },
  /* words */
  { T ("[True]"), 1, 2, 0 },
  { T ("[FALSE]"), 1, 2, 0 },
  { T ("[None]"), 1, 2, 0 },
  { T ("[nul]"), 1, 2, 0 },
  { T ("[nulll]"), 1, 2, 0 },
  { T ("[truefalse]"), 1, 2, 0 },
  { T ("[undefined]"), 1, 2, 0 },
  { T ("[abc]"), 1, 2, 0 },
  { T ("['a']"), 1, 2, 0 },
  { T ("[`a`]"), 1, 2, 0 },
  { T ("[nan]"), 1, 2, 0 },
  { T ("[+NaN]"), 1, 2, 0 },
  { T ("[-NaN]"), 1, 2, 0 },
  { T ("[+Infinity]"), 1, 2, 0 },
  { T ("[inf]"), 1, 2, 0 },
  { T ("[NaN1]"), 1, 2, 0 },
  { T ("[Infinit]"), 1, 2, 0 },
  /* comments */
  { T ("[1] // x"), 1, 5, 0 },
  { T ("// x\n[1]"), 1, 1, 0 },
  { T ("[/* x */1]"), 1, 2, 0 },
  { T ("[1 # x\n]"), 1, 4, 0 },
  { T ("<!-- -->{}"), 1, 1, 0 },
  /* numbers */
  { T ("[00]"), 1, 2, 0 },
  { T ("[01]"), 1, 2, 0 },
  { T ("[-01]"), 1, 2, 0 },
  { T ("[-]"), 1, 2, 0 },
  { T ("[--1]"), 1, 2, 0 },
  { T ("[+1]"), 1, 2, 0 },
  { T ("[- 1]"), 1, 2, 0 },
  { T ("[.5]"), 1, 2, 0 },
  { T ("[-.5]"), 1, 2, 0 },
  { T ("[1.]"), 1, 2, 0 },
  { T ("[1.e1]"), 1, 2, 0 },
  { T ("[1..2]"), 1, 2, 0 },
  { T ("[1.2.3]"), 1, 2, 0 },
  { T ("[1e]"), 1, 2, 0 },
  { T ("[1e+]"), 1, 2, 0 },
  { T ("[1e1.5]"), 1, 2, 0 },
  { T ("[1ee1]"), 1, 2, 0 },
  { T ("[1e--1]"), 1, 2, 0 },
  { T ("[0x10]"), 1, 2, 0 },
  { T ("[1a]"), 1, 2, 0 },
  { T ("[1_000]"), 1, 2, 0 },
  { T ("[1\"a\"]"), 1, 2, 0 },
  { T ("[0.1%]"), 1, 2, 0 },
  { T ("[1+1]"), 1, 2, 0 },
  { T ("[１]"), 1, 2, 0 },
  { T ("{\"a\":01}"), 1, 6, 0 },
  /* escapes and surrogates */
  { T ("[\"\\x\"]"), 1, 3, 0 },
  { T ("[\"\\0\"]"), 1, 3, 0 },
  { T ("[\"\\a\"]"), 1, 3, 0 },
  { T ("[\"\\v\"]"), 1, 3, 0 },
  { T ("[\"\\'\"]"), 1, 3, 0 },
  { T ("[\"\\ \"]"), 1, 3, 0 },
  { T ("[\"\\N\"]"), 1, 3, 0 },
  { T ("[\"\\U0041\"]"), 1, 3, 0 },
  { T ("[\"é\\x41\"]"), 1, 4, 0 },
  { T ("[\"\\u\"]"), 1, 3, 0 },
  { T ("[\"\\u1\"]"), 1, 3, 0 },
  { T ("[\"\\u12\"]"), 1, 3, 0 },
  { T ("[\"\\u123\"]"), 1, 3, 0 },
  { T ("[\"\\u123g\"]"), 1, 3, 0 },
  { T ("[\"\\u 041\"]"), 1, 3, 0 },
  { T ("[\"\\u+041\"]"), 1, 3, 0 },
  { T ("[\"\\u-041\"]"), 1, 3, 0 },
  { T ("[\"\\u0x41\"]"), 1, 3, 0 },
  { T ("[\"\\ud800\"]"), 1, 3, 0 },
  { T ("[\"\\ud800x\"]"), 1, 3, 0 },
  { T ("[\"\\ud800\\n\"]"), 1, 3, 0 },
  { T ("[\"\\ud800\\u0041\"]"), 1, 3, 0 },
  { T ("[\"\\ud800\\ud800\"]"), 1, 3, 0 },
  { T ("[\"\\udc00\"]"), 1, 3, 0 },
  { T ("[\"\\udc00\\ud800\"]"), 1, 3, 0 },
  { T ("[\"\\ud83d\\ude0\"]"), 1, 3, 0 },
  { T ("{\"\\q\":1}"), 1, 3, 0 },
  /* bytes that are no UTF-8 */
  { T ("[\"\xff\"]"), 1, 3, 0 },
  { T ("[\"\xfe\"]"), 1, 3, 0 },
  { T ("[\"\x80\"]"), 1, 3, 0 },
  { T ("[\"\xc3\"]"), 1, 3, 0 },
  { T ("[\"\xc3(\"]"), 1, 3, 0 },
  { T ("[\"\xe2\x82\"]"), 1, 3, 0 },
  { T ("[\"\xe2(\xa1\"]"), 1, 3, 0 },
  { T ("[\"\xf0\x9f\x98\"]"), 1, 3, 0 },
  { T ("[\"\xc0\x80\"]"), 1, 3, 0 },
  { T ("[\"\xc1\xbf\"]"), 1, 3, 0 },
  { T ("[\"\xe0\x80\xaf\"]"), 1, 3, 0 },
  { T ("[\"\xf0\x80\x80\xaf\"]"), 1, 3, 0 },
  { T ("[\"\xed\xa0\x80\"]"), 1, 3, 0 },
  { T ("[\"\xed\xbf\xbf\"]"), 1, 3, 0 },
  { T ("[\"\xf4\x90\x80\x80\"]"), 1, 3, 0 },
  { T ("[\"\xf5\x80\x80\x80\"]"), 1, 3, 0 },
  { T ("[\"caf\xe9\"]"), 1, 6, 0 },
  { T ("[\"日\xe6\x97\"]"), 1, 4, 0 },
  { T ("{\"a\xff\":1}"), 1, 4, 0 },
  { T ("[\xff]"), 1, 2, 0 },
  { T ("[\xe9]"), 1, 2, 0 },
  { T ("\xff[]"), 1, 1, 0 },
  { T ("[1]\xff"), 1, 4, 0 },
  { T ("[1,\n\"\xff\"]"), 2, 2, 0 },
  /* what looks like white space, and marks */
  { T ("[1\f]"), 1, 3, 0 },
  { T ("[\v1]"), 1, 2, 0 },
  { T ("[\xc2\xa0" "1]"), 1, 2, 0 },
  { T ("[\xe2\x80\x83" "1]"), 1, 2, 0 },
  { T ("[\xe2\x80\xa8]"), 1, 2, 0 },
  { T ("[\xef\xbb\xbf" "1]"), 1, 2, 0 },
  { T ("\xef\xbb\xbf\xef\xbb\xbf[]"), 1, 1, 0 },
  { T ("[1]\xef\xbb\xbf"), 1, 4, 0 },
  { T (" \xef\xbb\xbf[]"), 1, 2, 0 },
  /* NUL bytes */
  { T ("\0"), 1, 1, 0 },
  { T ("[\0]"), 1, 2, 0 },
  { T ("[1]\0"), 1, 4, 0 },
  { T ("[\"a\0b\"]"), 1, 4, 0 },
  { T ("{\"a\0\":1}"), 1, 4, 0 },
  { T ("[1,\0 2]"), 1, 4, 0 },
};

/* Escapes that there are. */
static const char escapes[] = "\"\\/bfnrtu";

static gboolean
note_event (const AssayJsonEvent *event,
            gpointer              user,
            GError              **error)
{
  static const char * const marks[] = { "{", "}", "[", "]", "", "", "", "true", "false", "null" };
  GString *out = user;

  g_string_append (out, out->len > 0 ? " " : "");
  if (event->text == NULL)
    {
      g_string_append (out, marks[event->kind]);
      return TRUE;
    }

  g_assert_cmpuint (strlen (event->text), ==, event->length);
  g_assert_true (g_utf8_validate (event->text, -1, NULL));
  if (event->kind == ASSAY_JSON_NUMBER)
    {
      double value = g_ascii_strtod (event->text, NULL);

      g_assert_true (value == event->number || (isnan (value) && isnan (event->number)));
    }

  g_string_append_printf (out, event->kind == ASSAY_JSON_STRING ? "‹%s›" : event->kind == ASSAY_JSON_KEY ? "%s:" : "%s",
                          event->text);

  return TRUE;
}

static AssayInput *
input_of (GBytes *bytes)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return assay_input_new (stream, "x.json", g_bytes_get_size (bytes), NULL);
}

static gboolean
scan_stream (GBytes         *bytes,
             AssayJsonMode   mode,
             AssayJsonFlags  flags,
             GString        *events,
             AssayJsonTally *tally,
             GError        **error)
{
  g_autoptr(AssayInput) input = input_of (bytes);

  return assay_json_scan (input, mode, flags, note_event, events, tally, error);
}

/* @text with something around it; a mark at its beginning stays there. */
static GBytes *
surround (const char *before,
          const char *text,
          gsize       length,
          const char *after)
{
  gsize mark = length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  GString *whole = g_string_new_len (text, (gssize) mark);

  g_string_append (whole, before);
  g_string_append_len (whole, text + mark, (gssize) (length - mark));
  g_string_append (whole, after);

  return g_string_free_to_bytes (whole);
}

static void
note_node (const AssayNode *node,
           GString         *out)
{
  static const char * const ends[] = { [ASSAY_NODE_OBJECT] = "{}", [ASSAY_NODE_ARRAY] = "[]" };

  g_string_append (out, out->len > 0 ? " " : "");
  if (node->key != NULL)
    g_string_append_printf (out, "%s: ", node->key);

  switch (node->kind)
    {
    case ASSAY_NODE_OBJECT:
    case ASSAY_NODE_ARRAY:
      g_string_append_c (out, ends[node->kind][0]);
      for (const AssayNode *child = node->first; child != NULL; child = child->next)
        note_node (child, out);
      g_string_append_printf (out, " %c", ends[node->kind][1]);
      break;
    case ASSAY_NODE_STRING:
      g_string_append_printf (out, "‹%s›", node->text);
      break;
    case ASSAY_NODE_BOOLEAN:
      g_string_append (out, node->boolean ? "true" : "false");
      break;
    case ASSAY_NODE_NULL:
      g_string_append (out, "null");
      break;
    case ASSAY_NODE_NUMBER:
    default:
      g_string_append (out, node->text);
    }
}

static gboolean
read_tree (GBytes         *bytes,
           AssayJsonFlags  flags,
           GString        *events,
           AssayJsonTally *tally,
           GError        **error)
{
  g_autoptr(AssayDocument) document = assay_document_new_from_json (bytes, "x.json", flags, tally, error);

  if (document != NULL)
    note_node (assay_document_get_root (document), events);

  return document != NULL;
}

/* Reads @text; a tally of what was odd in it. */
static gboolean
read_text (const char     *text,
           gsize           length,
           Way             way,
           AssayJsonFlags  flags,
           GString        *events,
           AssayJsonTally *tally,
           GError        **error)
{
  g_autoptr(GBytes) bytes = surround (way == WAY_ELEMENT ? "[" : way == WAY_LAST ? "0\n" : "", text, length,
                                      way == WAY_ELEMENT ? "]" : "");

  *tally = (AssayJsonTally) { 0 };
  switch (way)
    {
    case WAY_BYTES:
      return assay_json_scan_bytes (bytes, "x.json", ASSAY_JSON_DOCUMENT, flags, note_event, events, tally, error);
    case WAY_STREAM:
      return scan_stream (bytes, ASSAY_JSON_DOCUMENT, flags, events, tally, error);
    case WAY_ELEMENT:
      return scan_stream (bytes, ASSAY_JSON_ELEMENTS, flags, events, tally, error);
    case WAY_VALUES:
    case WAY_LAST:
      return scan_stream (bytes, ASSAY_JSON_VALUES, flags, events, tally, error);
    case WAY_TREE:
    default:
      return read_tree (bytes, flags, events, tally, error);
    }
}

static guint
count_odd (const AssayJsonTally *tally)
{
  return (guint) (tally->non_finite + tally->duplicate_keys + tally->trailing_commas + tally->torn_line);
}

static void
say_what (const char    *text,
          gsize          length,
          Way            way,
          AssayJsonFlags flags)
{
  g_autofree char *copy = g_strndup (text, length);
  g_autofree char *visible = g_strescape (copy, NULL);

  g_test_message ("way %u, flags %u: %s", way, flags, visible);
}

static void
check_accepted (const char     *text,
                gsize           length,
                Way             way,
                AssayJsonFlags  flags,
                const char     *events,
                gboolean        is_odd)
{
  g_autofree char *expected = g_strconcat (way == WAY_LAST ? "0 " : "", events, NULL);
  g_autoptr(GString) found = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  AssayJsonTally tally;

  say_what (text, length, way, flags);
  g_assert_true (read_text (text, length, way, flags, found, &tally, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (found->str, ==, expected);
  g_assert_cmpint (count_odd (&tally) > 0, ==, is_odd);
}

/* @line and @column of @text alone, 0 where only some place must be told. */
static void
check_refused (const char     *text,
               gsize           length,
               Way             way,
               AssayJsonFlags  flags,
               guint           line,
               guint           column)
{
  g_autoptr(GString) found = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  AssayJsonTally tally;
  guint64 found_line;
  guint64 found_column;
  g_autofree char *place = NULL;

  say_what (text, length, way, flags);
  g_assert_false (read_text (text, length, way, flags, found, &tally, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == ASSAY_JSON_ERROR);
  g_assert_true (assay_json_error_get_place (error, &found_line, &found_column));
  place = g_strdup_printf ("x.json:%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT ": ", found_line, found_column);
  g_assert_true (g_str_has_prefix (error->message, place));
  g_assert_cmpuint (strlen (error->message), >, strlen (place) + 10);
  if (line == 0)
    return;

  g_assert_cmpuint (found_line, ==, line + (way == WAY_LAST ? 1 : 0));
  g_assert_cmpuint (found_column, ==, column + (way == WAY_ELEMENT && line == 1 ? 1 : 0));
}

static void
test_valid (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (valid); i++)
    for (Way way = 0; way < N_WAYS; way++)
      {
        check_accepted (valid[i].text, valid[i].length, way, ASSAY_JSON_STRICT, valid[i].events, FALSE);
        check_accepted (valid[i].text, valid[i].length, way, ASSAY_JSON_TOLERANT, valid[i].events, FALSE);
      }
}

/* From a stream, the same text in UTF-16. */
static void
test_utf16 (void)
{
  static const struct { const char *charset; const char *mark; } kinds[] = { { "UTF-16LE", "\xff\xfe" }, { "UTF-16BE", "\xfe\xff" } };

  for (gsize i = 0; i < G_N_ELEMENTS (valid) * G_N_ELEMENTS (kinds); i++)
    {
      const Valid *c = &valid[i / 2];
      gsize mark = memcmp (c->text, "\xef\xbb\xbf", MIN (c->length, 3)) == 0 ? 3 : 0;
      g_autoptr(GString) text = g_string_new_len (kinds[i % 2].mark, 2);
      g_autoptr(GString) events = g_string_new (NULL);
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = NULL;
      gsize length;
      g_autofree char *wide = g_convert (c->text + mark, (gssize) (c->length - mark), kinds[i % 2].charset, "UTF-8", NULL,
                                         &length, &error);

      g_assert_no_error (error);
      g_string_append_len (text, wide, (gssize) length);
      bytes = g_bytes_new (text->str, text->len);
      g_assert_true (scan_stream (bytes, ASSAY_JSON_DOCUMENT, ASSAY_JSON_STRICT, events, NULL, &error));
      g_assert_cmpstr (events->str, ==, c->events);
    }
}

static void
test_deviating (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (deviating); i++)
    for (Way way = 0; way < N_WAYS; way++)
      {
        const Deviating *c = &deviating[i];

        check_refused (c->text, c->length, way, ASSAY_JSON_STRICT, 1, c->column);
        check_accepted (c->text, c->length, way, ASSAY_JSON_TOLERANT, c->events, TRUE);
      }
}

/* Values one after the other may end in the middle of one: then what is there counts, and that is said. */
static gboolean
is_torn (const char *text,
         gsize       length)
{
  g_autoptr(GString) events = g_string_new (NULL);
  AssayJsonTally tally;

  return read_text (text, length, WAY_LAST, ASSAY_JSON_TOLERANT, events, &tally, NULL) && tally.torn_line == 1;
}

static gboolean
is_blank (const Invalid *c)
{
  gsize mark = c->length >= 3 && memcmp (c->text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  return strspn (c->text + mark, " \r\n") == c->length - mark;
}

static void
check_invalid (const Invalid *c,
               Way            way,
               AssayJsonFlags flags)
{
  gboolean is_cut = is_torn (c->text, c->length);

  if ((c->unless >> way & 1) != 0)
    return;

  /* Nothing behind a value is nothing wrong, and nothing in a list is no element. */
  if ((way == WAY_LAST || way == WAY_ELEMENT) && is_blank (c))
    return;

  if (way == WAY_LAST && flags == ASSAY_JSON_TOLERANT && is_cut)
    return;

  /* What is cut off ends elsewhere with something behind it, and is told of differently among other values. */
  if (is_cut && (way == WAY_ELEMENT || way == WAY_VALUES || way == WAY_LAST))
    check_refused (c->text, c->length, way, flags, 0, 0);
  else
    check_refused (c->text, c->length, way, flags, c->line, c->column);
}

static void
test_invalid (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (invalid); i++)
    for (Way way = 0; way < N_WAYS; way++)
      {
        check_invalid (&invalid[i], way, ASSAY_JSON_STRICT);
        check_invalid (&invalid[i], way, ASSAY_JSON_TOLERANT);
      }
}

/* Every control character that stands in a string as it is, and every letter behind a backslash. */
static void
test_every_byte (void)
{
  for (guint byte = 0; byte < 128; byte++)
    for (Way way = 0; way < N_WAYS; way++)
      {
        char raw[] = { '[', '"', 'a', (char) byte, '"', ']', '\0' };
        char escaped[] = { '[', '"', '\\', (char) byte, '0', '0', '4', '1', '"', ']', '\0' };

        if (byte < 0x20)
          check_refused (raw, sizeof raw - 1, way, ASSAY_JSON_TOLERANT, 1, 4);
        if (byte >= 0x20 && strchr (escapes, (int) byte) == NULL)
          check_refused (escaped, sizeof escaped - 1, way, ASSAY_JSON_TOLERANT, 1, 3);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-conformance/valid", test_valid);
  g_test_add_func ("/json-conformance/utf16", test_utf16);
  g_test_add_func ("/json-conformance/deviating", test_deviating);
  g_test_add_func ("/json-conformance/invalid", test_invalid);
  g_test_add_func ("/json-conformance/every-byte", test_every_byte);

  return g_test_run ();
}
