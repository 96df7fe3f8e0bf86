/*
 * The outside observer: holds the truth about when a stimulus was on the (virtual) screen and when a key went down.
 *
 * Watches one pixel of a frame buffer that Xvfb keeps in a file (-fbdir), and when it turns white sends a key through
 * the X server after a random time it alone knows. Prints one line per trial: trial, time of light, time of key, both
 * in ms on the monotonic clock, and how unsure it is of both: from the last dark look to
 * the light, and from before to after the sending of the key. Where the light stays on the page lost the key; it is sent
 * again, and the number of keys is printed last.
 * Knows nothing of the page, and the page nothing of it.
 *
 * observer FRAME_BUFFER X Y TRIALS SEED SHORTEST_MS LONGEST_MS
 */
#define _GNU_SOURCE
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <arpa/inet.h>
#include <fcntl.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { POLL_NS = 30000, SPIN_NS = 400000, HELD_MS = 60, WHITE = 0xf0, PATIENCE_S = 30, ANSWER_S = 3, MOST_KEYS = 5 };

static int64_t now_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * INT64_C(1000000000) + now.tv_nsec;
}

static void sleep_until(int64_t at) {
  struct timespec when = {at / 1000000000, at % 1000000000};
  clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &when, NULL);
}

/* Sleeps most of the way and spins the rest, so that the key goes out within microseconds of its time. */
static void wait_exactly(int64_t at) {
  if (at - now_ns() > SPIN_NS) sleep_until(at - SPIN_NS);
  while (now_ns() < at) {
  }
}

/* xorshift64* (Marsaglia 2003, Vigna 2016): uniform in [0, 1). */
static double uniform(uint64_t *state) {
  *state ^= *state >> 12;
  *state ^= *state << 25;
  *state ^= *state >> 27;
  return (double)((*state * UINT64_C(2685821657736338717)) >> 11) / 9007199254740992.0;
}

static volatile const uint8_t *pixel_at(const char *file, long x, long y) {
  int descriptor = open(file, O_RDONLY);
  struct stat size;
  if (descriptor < 0 || fstat(descriptor, &size) != 0) {
    perror(file);
    exit(2);
  }
  uint8_t *data = mmap(NULL, size.st_size, PROT_READ, MAP_SHARED, descriptor, 0);
  if (data == MAP_FAILED) {
    perror("mmap");
    exit(2);
  }
  /* XWD version 7 header (X11/XWDFile.h): 25 big-endian words, then a colour map of 12 bytes an entry, then pixels. */
  const uint32_t *header = (const uint32_t *)data;
  uint32_t header_size = ntohl(header[0]), version = ntohl(header[1]);
  uint32_t width = ntohl(header[4]), height = ntohl(header[5]);
  uint32_t bits = ntohl(header[11]), bytes_per_line = ntohl(header[12]), colours = ntohl(header[19]);
  if (version != 7 || bits != 32 || x >= width || y >= height) {
    fprintf(stderr, "not a 32-bit frame buffer of version 7 holding (%ld, %ld)\n", x, y);
    exit(2);
  }
  return data + header_size + colours * 12 + (uint64_t)y * bytes_per_line + (uint64_t)x * 4;
}

static int is_white(volatile const uint8_t *pixel) {
  return pixel[0] > WHITE && pixel[1] > WHITE && pixel[2] > WHITE;
}

/*
 * Waits until the pixel is (or is no longer) white; gives the time at which that was first seen, 0 when it never was,
 * and in `before` the last time at which it was not yet so.
 */
static int64_t wait_for(volatile const uint8_t *pixel, int white, int seconds, int64_t *before) {
  int64_t give_up = now_ns() + seconds * INT64_C(1000000000);
  *before = now_ns();
  for (;;) {
    int64_t now = now_ns();
    if (is_white(pixel) == white) return now_ns();
    *before = now;
    if (now > give_up) return 0;
    sleep_until(now + POLL_NS);
  }
}

/* Runs ahead of everything else where the system allows it; otherwise the truth itself would wait for a processor. */
static void take_precedence(void) {
  struct sched_param first = {.sched_priority = 60};
  if (sched_setscheduler(0, SCHED_FIFO, &first) != 0) perror("observer without real-time priority");
  mlockall(MCL_CURRENT | MCL_FUTURE);
  prctl(PR_SET_TIMERSLACK, 1);
}

static void send_key(Display *display, KeyCode key, int down) {
  XTestFakeKeyEvent(display, key, down, 0);
  XFlush(display);
}

static void tap(Display *display, KeyCode key) {
  send_key(display, key, True);
  sleep_until(now_ns() + HELD_MS * INT64_C(1000000));
  send_key(display, key, False);
}

int main(int count, char **arguments) {
  if (count != 8) {
    fprintf(stderr, "observer FRAME_BUFFER X Y TRIALS SEED SHORTEST_MS LONGEST_MS\n");
    return 2;
  }
  take_precedence();
  volatile const uint8_t *pixel = pixel_at(arguments[1], atol(arguments[2]), atol(arguments[3]));
  long trials = atol(arguments[4]);
  uint64_t state = strtoull(arguments[5], NULL, 10) * 2 + 1;
  double shortest = atof(arguments[6]), longest = atof(arguments[7]);
  Display *display = XOpenDisplay(NULL);
  if (!display) {
    fprintf(stderr, "no display\n");
    return 2;
  }
  KeyCode key = XKeysymToKeycode(display, XK_e);
  for (long trial = 1; trial <= trials; trial += 1) {
    int64_t dark;
    int64_t light = wait_for(pixel, 1, PATIENCE_S, &dark);
    if (light == 0) {
      fprintf(stderr, "no light for %d s before trial %ld\n", PATIENCE_S, trial);
      return 3;
    }
    int64_t press = light + (int64_t)((shortest + (longest - shortest) * uniform(&state)) * 1e6);
    wait_exactly(press);
    int64_t sent = now_ns();
    send_key(display, key, True);
    int64_t done = now_ns();
    sleep_until(sent + HELD_MS * INT64_C(1000000));
    send_key(display, key, False);
    int64_t lit;
    int keys = 1;
    while (wait_for(pixel, 0, ANSWER_S, &lit) == 0) {
      if (keys == MOST_KEYS) {
        fprintf(stderr, "light stays on in trial %ld\n", trial);
        return 3;
      }
      tap(display, key);
      keys += 1;
    }
    double unsure = (light - dark + done - sent) / 1e6;
    printf("%ld,%.4f,%.4f,%.4f,%d\n", trial, light / 1e6, sent / 1e6, unsure, keys);
    fflush(stdout);
  }
  XCloseDisplay(display);
  return 0;
}
