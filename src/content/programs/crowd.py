from multiprocessing import Process, Queue
count = 19  # how many children
each = 3  # messages from each child


def work(q):
    for n in range(each):
        q.put(n)
        print("put", n)


if __name__ == "__main__":
    q = Queue()
    crowd = []
    for i in range(count):
        p = Process(target=work, args=(q,))
        p.start()
        crowd.append(p)
    for i in range(count * each):
        print("got", q.get())
    for p in crowd:
        p.join()
