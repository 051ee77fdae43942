/* libfyaml as the comparison sees it: prints the seconds of work of one reading, the quickest of those that fit into 0.3 s.
   usage: fyaml events|document FILE */
#include <libfyaml.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double work(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec + now.tv_nsec / 1e9;
}

static void events(const char *text, size_t size) {
    struct fy_parse_cfg configuration = {.flags = FYPCF_DEFAULT_PARSE};
    struct fy_parser *parser = fy_parser_create(&configuration);
    struct fy_event *event;
    if (fy_parser_set_string(parser, text, size)) exit(1);
    while ((event = fy_parser_parse(parser))) fy_parser_event_free(parser, event);
    fy_parser_destroy(parser);
}

static void document(const char *text, size_t size) {
    struct fy_document *root = fy_document_build_from_string(NULL, text, size);
    if (!root) exit(1);
    fy_document_destroy(root);
}

int main(int count, char **arguments) {
    if (count != 3) return 2;
    FILE *file = fopen(arguments[2], "rb");
    if (!file) return 3;
    fseek(file, 0, SEEK_END);
    size_t size = ftell(file);
    rewind(file);
    char *text = malloc(size + 1);
    if (fread(text, 1, size, file) != size) return 3;
    text[size] = 0;
    double best = 1e9, spent = 0;
    while (spent < 0.3) {
        double start = work();
        if (strcmp(arguments[1], "events") == 0) events(text, size); else document(text, size);
        double time = work() - start;
        spent += time;
        if (time < best) best = time;
    }
    printf("%.9f\n", best);
    return 0;
}
