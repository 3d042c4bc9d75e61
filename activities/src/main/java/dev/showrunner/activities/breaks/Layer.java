package dev.showrunner.activities.breaks;

/** The part of a cluster that a break is about. */
public enum Layer {
    WORKLOAD,
    SCHEDULING,
    ADMISSION,
    RBAC_AUTH,
    CONTROL_PLANE,
    DNS,
    NETWORKING,
    STORAGE,
    KUBELET,
    ETCD,
    NODE_OS,
    CLIENT_KUBECONFIG
}
