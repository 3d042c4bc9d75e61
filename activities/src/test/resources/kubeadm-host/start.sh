#!/bin/sh
# A throw-away host that looks as kubeadm leaves one: started in namespaces of its own, with a root of its own in
# memory. Of this machine it sees /usr alone, under a layer of its own. systemd and the runtime are played by scripts.
# Usage: unshare --mount --pid --fork --net --uts --ipc --kill-child start.sh LAYOUT SSHD NAME KEY
set -eu
layout=$1 sshd=$2 name=$3 key=$4
mount --make-rprivate /
root=/mnt
mount -t tmpfs -o mode=0755 tmpfs "$root"
cd "$root"
mkdir -p usr .upper/usr .work dev proc sys etc/ssh etc/cron.d etc/profile.d var/lib tmp run/sshd run/units root/.ssh opt
for d in bin sbin lib lib64; do [ ! -L "/$d" ] || ln -s "usr/$d" "$d"; done
mount -t overlay overlay -o "lowerdir=/usr,upperdir=$root/.upper/usr,workdir=$root/.work" usr
mount -t proc proc proc
# What is the whole machine's is read only; the network is this host's own.
mount --bind proc/sys proc/sys
mount -o remount,bind,ro proc/sys
mount --bind proc/sys/net proc/sys/net
mount -o remount,bind,rw proc/sys/net
for d in null zero random urandom; do touch "dev/$d" && mount --bind "/dev/$d" "dev/$d"; done

cp -r "$layout/etc" "$layout/var" "$layout/root" "$layout/usr" .
chmod 0600 etc/kubernetes/*.conf etc/kubernetes/manifests/*
chmod 0644 var/lib/kubelet/config.yaml
# So that what is written there later leaves no layer of its own behind.
touch usr/local/sbin/kubectl && rm usr/local/sbin/kubectl
mkdir -p etc/kubernetes/pki/etcd var/lib/etcd/member/snap var/log/containers opt/cni/bin etc/containerd/certs.d
# Nobody has these keys: they open nothing.
printf -- '-----BEGIN %s KEY-----\nTm90IGEga2V5Lg==\n-----END %s KEY-----\n' 'RSA PRIVATE' 'RSA PRIVATE' >etc/kubernetes/pki/apiserver.key
chmod 0600 etc/kubernetes/pki/apiserver.key
head -c 4096 /dev/zero >var/lib/etcd/member/snap/db
for program in bridge loopback portmap; do printf '\177ELF %s' "$program" >"opt/cni/bin/$program"; chmod 0755 "opt/cni/bin/$program"; done
# A link of the machine's would lead out of the layer.
rm -f usr/bin/kubelet usr/bin/kubectl usr/bin/containerd usr/bin/crictl usr/bin/systemctl
for program in kubelet kubectl containerd; do printf '#!/bin/sh\necho %s\n' "$program" >"usr/bin/$program"; chmod 0755 "usr/bin/$program"; done

cat >usr/bin/systemctl <<'SYSTEMCTL'
#!/bin/sh
# Plays systemd: units are files in /run/units that hold what they are.
verb=$1
[ $# -lt 2 ] || unit=/run/units/${2%.service}
state() { cat "$unit.$1" 2>/dev/null; }
case $verb in
  daemon-reload) ;;
  is-active) s=$(state active); echo "${s:-inactive}"; [ "$s" = active ] ;;
  is-enabled) s=$(state enabled); echo "${s:-not-found}"; [ "$s" = enabled ] ;;
  start|restart) if [ -x "/usr/bin/${unit##*/}" ]; then echo active >"$unit.active"; else echo failed >"$unit.active"; exit 1; fi ;;
  stop) echo inactive >"$unit.active" ;;
  enable) echo enabled >"$unit.enabled" ;;
  disable) echo disabled >"$unit.enabled" ;;
  *) echo "Unknown command verb $verb." >&2; exit 1 ;;
esac
SYSTEMCTL
printf '#!/bin/sh\nexit 0\n' >usr/bin/crictl
chmod 0755 usr/bin/systemctl usr/bin/crictl
for unit in kubelet containerd; do echo active >"run/units/$unit.active"; echo enabled >"run/units/$unit.enabled"; done

# Plays sudo for ops, who is asked for no password; anybody else it refuses.
cp /usr/bin/setpriv usr/libexec/as-root 2>/dev/null || { mkdir -p usr/libexec && cp /usr/bin/setpriv usr/libexec/as-root; }
chown 0:1000 usr/libexec/as-root
chmod 4750 usr/libexec/as-root
cat >usr/bin/sudo <<'SUDO'
#!/bin/sh
[ "$1" = -n ] || exit 1
shift
exec /usr/libexec/as-root --reuid=0 --regid=0 --clear-groups -- "$@"
SUDO
chmod 0755 usr/bin/sudo
mkdir -p home/ops/.ssh
cp "$key" home/ops/.ssh/authorized_keys
chmod -R go= home/ops
chown -R 1000:1000 home/ops
printf 'ops:x:1000:1000:ops:/home/ops:/bin/sh\nroot:x:0:0:root:/root:/bin/sh\nsshd:x:101:65534::/run/sshd:/usr/sbin/nologin\n' >etc/passwd
printf 'root:x:0:\nops:x:1000:\nnogroup:x:65534:\n' >etc/group
echo "$name" >etc/hostname
hostname "$name"
chmod 0700 root root/.ssh
cp "$key" root/.ssh/authorized_keys
chmod 0600 root/.ssh/authorized_keys
ssh-keygen -q -t ed25519 -N '' -C "$name" -f etc/ssh/ssh_host_ed25519_key
printf '%s\n' 'HostKey /etc/ssh/ssh_host_ed25519_key' 'UsePAM no' 'PasswordAuthentication no' 'PermitRootLogin yes' 'KexAlgorithms curve25519-sha256' >etc/ssh/sshd_config
mkdir -p run/debian-sshd
mount --bind "$sshd" run/debian-sshd
ip link set lo up
echo 1 >proc/sys/net/ipv4/ip_forward
exec chroot . sh -c 'cat /etc/ssh/ssh_host_ed25519_key.pub; exec sleep infinity'
