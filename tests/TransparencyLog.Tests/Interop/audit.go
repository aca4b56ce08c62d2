// Audits a log of ours over HTTP with Go's own sumdb/note and sumdb/tlog, and remembers what it saw: the note, the root and every tile recomputed
// from the entries, inclusion of each entry, and consistency with the checkpoint that it saw the last time. Prints "ok SIZE" or "ok SIZE after SIZE"
// and ends with 0, or says what is wrong and ends with 1.
//
//	audit URL VKEY STATE
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

var errMissing = errors.New("missing")

func main() {
	words, err := audit(os.Args[1], os.Args[2], os.Args[3])
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println(words)
}

func audit(url, vkey, state string) (string, error) {
	text, err := get(url + "/checkpoint")
	if err != nil {
		return "", err
	}
	tree, err := open(text, vkey)
	if err != nil {
		return "", err
	}
	served := files{url}
	entries, err := readEntries(served, tree)
	if err != nil {
		return "", err
	}
	if err := recompute(served, tree, entries); err != nil {
		return "", err
	}
	hashes := tlog.TileHashReader(tree, served)
	for i, entry := range entries {
		proof, err := tlog.ProveRecord(tree.N, int64(i), hashes)
		if err != nil {
			return "", fmt.Errorf("entry %d: %w", i, err)
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, int64(i), tlog.RecordHash(entry)); err != nil {
			return "", fmt.Errorf("entry %d: %w", i, err)
		}
	}
	words := fmt.Sprintf("ok %d", tree.N)
	if seen, err := os.ReadFile(state); err == nil {
		old, err := open(seen, vkey)
		if err != nil {
			return "", err
		}
		if err := consistent(old, tree, hashes); err != nil {
			return "", err
		}
		words += fmt.Sprintf(" after %d", old.N)
	}
	return words, os.WriteFile(state, text, 0o600)
}

// consistent proves the new tree from the old one out of the served tiles.
func consistent(old, tree tlog.Tree, hashes tlog.HashReader) error {
	if old.N > tree.N {
		return fmt.Errorf("the log shows %d entries after it had signed %d", tree.N, old.N)
	}
	if old.N == 0 {
		return nil
	}
	proof, err := tlog.ProveTree(tree.N, old.N, hashes)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash)
}

// open verifies a checkpoint's note with the log's key and reads its three lines.
func open(text []byte, vkey string) (tlog.Tree, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(text, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, errors.New("not a checkpoint of this log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

// files reads tiles where C2SP puts them: Go's path without the height.
type files struct{ url string }

func (f files) Height() int                             { return height }
func (f files) SaveTiles(tiles []tlog.Tile, _ [][]byte) {}

func (f files) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		data, err := f.read(strings.Replace(tile.Path(), "tile/8/", "tile/", 1))
		if err != nil {
			return nil, err
		}
		if len(data) < tile.W*tlog.HashSize {
			return nil, fmt.Errorf("%s is short", tile.Path())
		}
		all = append(all, data[:tile.W*tlog.HashSize])
	}
	return all, nil
}

// read takes the full tile where a partial one is gone.
func (f files) read(path string) ([]byte, error) {
	data, err := get(f.url + "/" + path)
	if cut := strings.Index(path, ".p/"); errors.Is(err, errMissing) && cut >= 0 {
		return get(f.url + "/" + path[:cut])
	}
	return data, err
}

func get(url string) ([]byte, error) {
	answer, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode == http.StatusNotFound {
		return nil, fmt.Errorf("%s: %w", url, errMissing)
	}
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", url, answer.Status)
	}
	return io.ReadAll(answer.Body)
}

func readEntries(served files, tree tlog.Tree) ([][]byte, error) {
	var all [][]byte
	for start := int64(0); start < tree.N; start += 256 {
		width := min(tree.N-start, 256)
		path := tlog.Tile{H: height, L: -1, N: start / 256, W: int(width)}.Path()
		data, err := served.read(strings.Replace(path, "tile/8/data/", "tile/entries/", 1))
		if err != nil {
			return nil, err
		}
		for i := int64(0); i < width; i++ {
			if len(data) < 2 || len(data) < 2+(int(data[0])<<8|int(data[1])) {
				return nil, fmt.Errorf("%s is short", path)
			}
			length := int(data[0])<<8 | int(data[1])
			all = append(all, data[2:2+length])
			data = data[2+length:]
		}
	}
	return all, nil
}

// recompute makes the tree anew from the entries and holds the signed root and each served tile against it.
func recompute(served files, tree tlog.Tree, entries [][]byte) error {
	var stored []tlog.Hash
	memory := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var some []tlog.Hash
		for _, index := range indexes {
			some = append(some, stored[index])
		}
		return some, nil
	})
	for i, entry := range entries {
		hashes, err := tlog.StoredHashes(int64(i), entry, memory)
		if err != nil {
			return err
		}
		stored = append(stored, hashes...)
	}
	root, err := tlog.TreeHash(tree.N, memory)
	if err != nil {
		return err
	}
	if root != tree.Hash {
		return errors.New("the entries do not make the signed root")
	}
	all := tlog.NewTiles(height, 0, tree.N)
	for i, tile := range all {
		// A partial tile is listed at each width up to its own.
		if i+1 < len(all) && all[i+1].L == tile.L && all[i+1].N == tile.N {
			continue
		}
		right, err := tlog.ReadTileData(tile, memory)
		if err != nil {
			return err
		}
		found, err := served.ReadTiles([]tlog.Tile{tile})
		if err != nil {
			return err
		}
		if !bytes.Equal(right, found[0]) {
			return fmt.Errorf("%s is not that of the entries", tile.Path())
		}
	}
	return nil
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}
