from multiprocessing import Queue

if __name__ == "__main__":
    q = Queue()
    fruit = ["apple"]
    q.put(fruit)
    fruit.append("pear")
    got = q.get()
    print("got", got)
    print("the same:", got is fruit)
